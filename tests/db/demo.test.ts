import { asc, eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificates } from '#db/schema/certificates';
import { classMembers } from '#db/schema/cohorts';
import { hostAccounts, storeBindings } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import { seedDemo } from '#db/seeds/demo.server';
import { demoLogins, demoPassword } from '#db/seeds/logins';
import { GENESIS } from '~/domain/audit/record.server';
import { loadContent, synchroniseContent } from '~/domain/content.server';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { findClearance } from '~/domain/hosts/clearance/find-clearance.server';
import { findActor } from '~/domain/organisations/find-actor.server';
import { verifyPassword } from '~/domain/people/password.server';

const NOW = Date.UTC(2026, 10, 22, 6);

async function idOf(role: string): Promise<string> {
  const [row] = await db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, `${role}@demo.greenroom.test`));
  return row?.id ?? '';
}

it('fills a new database with people whose histories hold together', { timeout: 60_000 }, async () => {
  loadContent('content');
  await synchroniseContent(NOW);
  const letter = (language: string) => ({ subject: language, body: language });
  await seedDemo(NOW, { guestAsked: letter, invited: letter, reminder: letter });

  const actors = await Promise.all(demoLogins.map(async ({ role }) => findActor(await idOf(role), 'a test')));
  expect(actors.every((actor) => actor !== null)).toBe(true);
  const [first] = await db.select({ hash: people.passwordHash }).from(people).limit(1);
  expect(await verifyPassword(first?.hash, demoPassword)).toBe(true);

  expect(await findClearance(await idOf('host'), NOW)).toMatchObject({ light: 'green' });
  const candidate = await findEligibility(await idOf('candidate'), 'host-certification', NOW);
  expect(candidate).toMatchObject({ eligible: true, openSittingId: null });
  const learner = await findEligibility(await idOf('learner'), 'host-certification', NOW);
  expect(learner.eligible).toBe(false);

  expect(await db.$count(classMembers)).toBe(24 + 3);
  expect(await db.$count(certificates, eq(certificates.state, 'suspended'))).toBe(1);
  expect(await db.$count(storeBindings, eq(storeBindings.state, 'in-force'))).toBe(3);
  const states = await db
    .select({ state: hostAccounts.state, count: sql`count(*)`.mapWith(Number) })
    .from(hostAccounts)
    .groupBy(hostAccounts.state);
  expect(Object.fromEntries(states.map(({ state, count }) => [state, count]))).toMatchObject({
    active: 5,
    suspended: 1,
  });

  const log = await db.select().from(auditEntries).orderBy(asc(auditEntries.position));
  log.reduce((previous, { previousHash, hash }) => {
    expect(previousHash).toBe(previous);
    return hash;
  }, GENESIS);
  expect(log.every(({ at }) => at <= NOW)).toBe(true);
});
