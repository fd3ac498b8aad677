import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { db, type Transaction } from '#db/client';
import { certificateChanges, certificateNames, certificateNotices, certificates } from '#db/schema/certificates';
import { appeals, sittingAnswers, sittingEvents, sittingExtensions, sittingResults, sittings } from '#db/schema/exams';
import { drillCards, items } from '#db/schema/questions';
import { sittingPresence } from '#db/schema/rooms';
import { accommodations, examWindows, practicePasses, windowSeats } from '#db/schema/windows';
import type { Classes } from './classes';
import type { Marking } from './mark';
import type { Key, Members } from './members';

const HOUR = 3_600_000;

/** A closed sitting of the demo: its paper and policy are what a tenant's sittings are of. */
async function demoSitting() {
  const [found] = await db
    .select({ sitting: sittings, result: sittingResults })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(and(eq(sittingResults.passed, true), isNotNull(sittings.closedAt)))
    .orderBy(asc(sittings.id))
    .limit(1);
  if (!found) throw new Error('the demo has no passed sitting');
  return found;
}

/** A tenant's exam rooms with running sittings, its results, and a certificate. */
export async function examine(tx: Transaction, m: Marking, { people }: Members, { classes: classIds }: Classes) {
  const { sitting: like, result } = await demoSitting();
  const [item] = await db.select({ id: items.id }).from(items).where(eq(items.pool, 'quiz')).limit(1);
  const rooms: string[] = [];
  for (const [classId, opensAt, by] of [
    [classIds.exam, m.now - HOUR, people.lecturer.id],
    [classIds.exam, m.daysAhead(2), people.lecturer.id],
    [classIds.team, m.now - HOUR, people.manager.id],
  ] as const) {
    const id = m.id();
    const when = { opensAt, closesAt: opensAt + 12 * HOUR, createdBy: by, createdAt: m.daysAgo(2) };
    await tx
      .insert(examWindows)
      .values({ id, examId: like.examId, classId, title: m.text('room'), code: m.code(), ...when });
    const seated: Key[] = classId === classIds.team ? ['staff'] : ['open', 'hidden', 'host'];
    for (const key of seated) await tx.insert(windowSeats).values({ windowId: id, personId: people[key].id });
    rooms.push(id);
  }
  const sit = async (key: Key, windowId: string | null, closed: number | null) => {
    const id = m.id();
    const began = closed === null ? m.now - HOUR / 2 : closed - HOUR / 2;
    await tx.insert(sittings).values({
      ...{ id, personId: people[key].id, examId: like.examId, policyHash: like.policyHash, paper: like.paper },
      ...{ state: closed === null ? 'open' : 'handed-in', startedAt: began, deadline: began + 20 * HOUR, windowId },
      ...{ writer: m.text('writer'), writerDevice: m.text('writer-device'), writerSince: began },
      ...{ changedAt: began, closedAt: closed },
    });
    await tx.insert(sittingEvents).values({
      ...{ sittingId: id, kind: 'hidden', startedAt: began, lasted: 4000 },
      ...{ device: m.text(`${key}-exam-device`), receivedAt: began },
    });
    if (closed === null) {
      const answer = { chosen: [] };
      await tx.insert(sittingAnswers).values({ sittingId: id, place: 0, sequence: 1, answer, savedAt: began + 60_000 });
      await tx.insert(sittingPresence).values({ sittingId: id, pages: 1, changedAt: began });
      const longer = { minutes: 10, reason: m.text('more-time'), grantedBy: people.lecturer.id };
      await tx.insert(sittingExtensions).values({ id: m.id(), sittingId: id, ...longer, grantedAt: began + 1000 });
    } else {
      await tx.insert(sittingResults).values({ ...result, sittingId: id, scoredAt: closed });
    }
    return id;
  };
  await sit('hidden', rooms[0] ?? null, null);
  await sit('staff', rooms[2] ?? null, null);
  const passed = await sit('host', null, m.daysAgo(20));
  await sit('open', null, m.daysAgo(2));
  await tx.insert(sittingAnswers).values({
    ...{ sittingId: passed, place: 0, sequence: 1, answer: { chosen: [] }, savedAt: m.daysAgo(20) - 1000 },
  });
  const [first] = like.paper.items;
  if (first) {
    const objection = { itemId: first.itemId, version: first.version, reason: m.text('appeal') };
    const open = { state: 'open', openedAt: m.daysAgo(1) } as const;
    await tx
      .insert(appeals)
      .values({ id: m.id(), sittingId: passed, place: 0, personId: people.host.id, ...objection, ...open });
  }
  if (item) {
    const due = { step: 1, dueAt: m.daysAhead(1), answeredAt: m.daysAgo(1) };
    for (const key of ['open', 'host'] as const) {
      await tx.insert(drillCards).values({ personId: people[key].id, itemId: item.id, ...due });
    }
  }
  const granted = { grantedBy: people.lecturer.id, grantedAt: m.daysAgo(30) };
  await tx
    .insert(accommodations)
    .values({ id: m.id(), personId: people.hidden.id, extraPercent: 25, reason: m.text('extra-time'), ...granted });
  const rated = { evidence: m.text('practice'), recordedBy: people.reviewer.id, recordedAt: m.daysAgo(30) };
  await tx.insert(practicePasses).values({ id: m.id(), personId: people.hidden.id, ...rated });
  return { rooms, passed, certificate: await certify(tx, m, { sittingId: passed, holder: people.host.id }) };
}

async function certify(tx: Transaction, m: Marking, { sittingId, holder }: { sittingId: string; holder: string }) {
  const number = m.number();
  const names = { name: m.text('holder'), latin: m.text('latin') };
  await tx.insert(certificateNames).values({ personId: holder, ...names, consentedAt: m.daysAgo(30) });
  await tx.insert(certificates).values({
    ...{ number, personId: holder, sittingId, holder: names.name, holderLatin: names.latin },
    ...{ scheme: 'Certified Cross-Border B2B Livestream Host', schemeVersion: '2026.1', state: 'valid' },
    ...{ issuedAt: m.daysAgo(19), issuedBy: null, validUntil: m.daysAhead(340) },
    scopes: { languages: ['en'], categories: [], markets: [] },
  });
  const issued = { ordinal: 1, from: null, to: 'valid', reason: m.text('issued'), at: m.daysAgo(19) };
  await tx.insert(certificateChanges).values({ id: m.id(), number, ...issued });
  await tx.insert(certificateNotices).values({ id: m.id(), number, days: 300, at: m.daysAgo(1) });
  return number;
}
