import { Agent } from 'node:http';
import path from 'node:path';
import { eq, max } from 'drizzle-orm';
import { closeDatabase, db, openDatabase, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { auditEntries } from '#db/schema/audit';
import { classes, classMembers } from '#db/schema/cohorts';
import { lessonProgress } from '#db/schema/courses';
import { people, peopleSeen, sessions } from '#db/schema/people';
import { readLibrary } from '~/domain/courses/read-courses.server';
import { startServer } from '../support/server';
import { ask } from './ask';
import { addCandidates } from './candidates';
import { headings, measureInTurn, untilIdle } from './measure';

/*
 * `tsx tests/load/dashboard.ts`: what the dashboard of a class of 500 costs the server, beside a bare page of the same site
 * for the same lecturer in the same run: while nothing is recorded, after each act of one of the class, and with everything
 * read anew each time.
 */
const PEOPLE = 500;
const BARE = '/search';
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Fills the demo's order class up with people half-way through, and signs its lecturer in. */
async function fillClass(file: string): Promise<{ classId: string; cookie: string; member: string }> {
  const made = await addCandidates(file, PEOPLE);
  const now = Date.now();
  const lessons = readLibrary('content').courses.flatMap(({ modules }) =>
    modules.flatMap((module) => module.lessons.map(({ id }) => id)),
  );
  await openDatabase(file);
  const [lecturer] = await db.select().from(people).where(eq(people.email, 'lecturer@demo.greenroom.test'));
  const [spare] = made;
  const all = await db.select({ id: classes.id, orderId: classes.orderId }).from(classes);
  const classId = all.find(({ orderId }) => orderId !== null)?.id;
  if (!lecturer || !spare || !classId) throw new Error('the demo has a lecturer and an order class');
  await transaction(async (tx) => {
    const [session] = await tx.select().from(sessions).where(eq(sessions.personId, spare.personId));
    if (session) await tx.update(sessions).set({ personId: lecturer.id }).where(eq(sessions.id, session.id));
    for (const [number, { personId }] of made.entries()) {
      await tx.insert(classMembers).values({ classId, personId, joinedAt: now - 40 * 86_400_000 });
      await tx.insert(peopleSeen).values({ personId, seenAt: now - (number % 20) * 86_400_000 });
      const done = lessons.slice(0, number % (lessons.length + 1));
      const moments = { openedAt: now, lastOpenedAt: now, completedAt: now };
      for (const lessonId of done) await tx.insert(lessonProgress).values({ personId, lessonId, ...moments });
    }
  });
  await closeDatabase();
  return { classId, cookie: spare.cookie, member: spare.personId };
}

async function bench(): Promise<void> {
  const { address, pid, dataDir, stop } = await startServer();
  const file = path.join(dataDir, 'greenroom.sqlite');
  const { classId, cookie, member } = await fillClass(file);
  const page = async (where: string) => {
    const answer = await ask(agent, address + where, { cookie });
    if (answer.status !== 200) throw new Error(`${where} answered ${answer.status}`);
    return answer.body;
  };
  const dashboard = `/classes/${classId}`;
  const size = (body: string) => `${(Buffer.byteLength(body) / 1024).toFixed(0)} kB`;
  console.log(`\nbare page ${BARE}: ${size(await page(BARE))}; dashboard: ${size(await page(dashboard))}\n${headings}`);
  await untilIdle(pid);
  await openDatabase(file);
  const [entry] = await db.select().from(auditEntries).limit(1);
  const [last] = await db.select({ position: max(auditEntries.position) }).from(auditEntries);
  if (!entry) throw new Error('the demo has an audit log');
  let position = (last?.position ?? 0) + 1_000_000;
  const after = (what: Pick<typeof auditEntries.$inferInsert, 'action' | 'actorId'>) => async () => {
    position += 1;
    const recorded = { ...entry, ...what, position, subjectId: newId() };
    await transaction(async (tx) => void (await tx.insert(auditEntries).values(recorded)));
    await page(dashboard);
  };
  const kinds = [
    { name: 'a bare page, signed in', requests: 10, one: () => page(BARE) },
    { name: `dashboard of ${PEOPLE} people`, requests: 5, one: () => page(dashboard) },
    {
      name: 'the same, after one has done a lesson',
      requests: 5,
      one: after({ action: 'lesson-completed', actorId: member }),
    },
    {
      name: 'the same, everything read anew',
      requests: 5,
      one: after({ action: 'certificate-issued', actorId: null }),
    },
  ];
  for (const { one } of kinds) for (let number = 0; number < 30; number++) await one();
  await measureInTurn(pid, 30, kinds);
  await closeDatabase();
  agent.destroy();
  await stop();
}

await bench();
