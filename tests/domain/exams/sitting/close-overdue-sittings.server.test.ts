import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittingResults, sittings } from '#db/schema/exams';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { closeOverdueSittings } from '~/domain/exams/sitting/close-overdue-sittings.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import {
  DAY,
  EXAM,
  EXAM_DAY,
  MINUTE,
  makeCandidate,
  PAGE,
  publishExam,
  rightSaves,
} from '../../../support/factories/exams';

const DEADLINE = EXAM_DAY + 30 * MINUTE;

async function startOne() {
  const person = await makeCandidate();
  const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
  return { person, sittingId };
}
const states = async () => (await db.select({ state: sittings.state }).from(sittings)).map(({ state }) => state);

it('closes at the deadline and not a millisecond before', async () => {
  await publishExam();
  await startOne();
  expect(await closeOverdueSittings(DEADLINE - 1)).toEqual({ closed: 0, failed: [] });
  expect(await closeOverdueSittings(DEADLINE)).toEqual({ closed: 1, failed: [] });
  expect(await closeOverdueSittings(DEADLINE)).toEqual({ closed: 0, failed: [] });
  expect(await states()).toEqual(['timed-out']);
});

it('scores what was acknowledged, in nobody’s name, also long after', async () => {
  await publishExam();
  const { person, sittingId } = await startOne();
  await saveAnswers(person, sittingId, PAGE, await rightSaves(person, sittingId), DEADLINE - 1);
  await closeOverdueSittings(DEADLINE + 3 * DAY);
  expect(await db.select().from(sittings)).toMatchObject([{ closedAt: DEADLINE }]);
  expect(await db.select().from(sittingResults)).toMatchObject([{ passed: true, scoredAt: DEADLINE + 3 * DAY }]);
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.action, 'sitting-closed'));
  expect(entries).toMatchObject([{ actorId: null, subjectId: sittingId, detail: { passed: true, examId: EXAM } }]);
});

it('leaves alone what is handed in or still running', async () => {
  await publishExam();
  const { person, sittingId } = await startOne();
  await handIn(person, sittingId, PAGE, EXAM_DAY + MINUTE);
  await startSitting(await makeCandidate(), EXAM, EXAM_DAY + MINUTE);
  expect(await closeOverdueSittings(DEADLINE)).toMatchObject({ closed: 0 });
  expect((await states()).sort()).toEqual(['handed-in', 'open']);
});

it('gives the hand-in that comes after it the same result', async () => {
  await publishExam();
  const { person, sittingId } = await startOne();
  await closeOverdueSittings(DEADLINE);
  expect(await handIn(person, sittingId, PAGE, DEADLINE + 1)).toMatchObject({ state: 'timed-out', closedAt: DEADLINE });
  expect(await db.select().from(sittingResults)).toHaveLength(1);
});

it('closes more than a batch, and one that cannot be closed keeps no other from it', async () => {
  await publishExam();
  const started = [];
  for (let count = 0; count < 45; count++) started.push(await startOne());
  const broken = started[7]?.sittingId ?? '';
  await transaction(async (tx) => {
    const [row] = await tx.select({ paper: sittings.paper }).from(sittings).where(eq(sittings.id, broken));
    if (!row) throw new Error('no such sitting');
    const items = row.paper.items.map((item) => ({ ...item, version: 'lost' }));
    await tx
      .update(sittings)
      .set({ paper: { ...row.paper, items } })
      .where(eq(sittings.id, broken));
  });
  const { closed, failed } = await closeOverdueSittings(DEADLINE);
  expect(closed).toBe(44);
  expect(failed).toMatchObject([{ sittingId: broken }]);
  expect(await db.select().from(sittings).where(eq(sittings.state, 'open'))).toMatchObject([{ id: broken }]);
  expect(await db.select().from(sittingResults)).toHaveLength(44);
});
