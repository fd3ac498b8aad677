import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { classes, classMembers, orders } from '#db/schema/cohorts';
import { sittingResults } from '#db/schema/exams';
import { markOverrides } from '#db/schema/gradebooks';
import { hostAccountChanges } from '#db/schema/hosts';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { findGradebook } from '~/domain/exams/gradebook/find-gradebook.server';
import { findMarks } from '~/domain/exams/gradebook/find-marks.server';
import { findOwnMarks } from '~/domain/exams/gradebook/list-own-marks.server';
import { moveOverride } from '~/domain/exams/gradebook/move-override.server';
import type { OverrideAct, OverrideState } from '~/domain/exams/gradebook/override-transitions';
import { proposeOverride } from '~/domain/exams/gradebook/propose-override.server';
import { findClearance } from '~/domain/hosts/clearance/find-clearance.server';
import type { Actor } from '~/domain/people/actor';

beforeAll(() => void loadShippedContent());

const NOW = EXAM_DAY + 86_400_000;

async function taught({ student }: { student?: Actor } = {}) {
  const universityId = await makeOrganisation({ kind: 'university' });
  const learner = student ?? (await makePerson({ name: 'Learner' }));
  const first = await makeTrainer(universityId);
  const second = await makeTrainer(universityId);
  const classId = await makeClass({ universityId, students: [learner] });
  const give = (part: string, mark = 90, by = first) =>
    proposeOverride(by, { classId, personId: learner.personId, part, mark, reason: 'Sat it with the power out' }, NOW);
  const move = (overrideId: string, act: OverrideAct, by = second) =>
    moveOverride(by, { classId, overrideId, act }, NOW + 1);
  const marks = async () => (await findMarks(first, { classId, personId: learner.personId })).marks;
  return { universityId, learner, first, second, classId, give, move, marks };
}

it('gives a mark for lessons, quizzes, one quiz and practice at once, and says so', async () => {
  const { give, marks, classId, first } = await taught();
  for (const part of ['lessons', 'quizzes', 'quiz:foundation/F1', 'practice']) await give(part);
  const { lessons, quizzes, practice, exam } = await marks();
  expect([lessons, quizzes, practice].map(({ mark, overridden }) => [mark, overridden])).toEqual([
    [90, true],
    [90, true],
    [90, true],
  ]);
  expect(quizzes.modules.find(({ moduleId }) => moduleId === 'F1')).toMatchObject({ mark: 90, byRule: null });
  expect(exam).toMatchObject({ mark: null, overridden: false });
  expect((await findGradebook(first, classId)).lines).toMatchObject([
    { proposed: 0, marks: { lessons: { mark: 90 } } },
  ]);
});

it.each(['exam', 'total'] as const)(
  'waits for a second person before %s changes, and ending it restores',
  async (part) => {
    const { give, move, marks, first, second, classId, learner } = await taught();
    await makeSitting(learner, { passed: false });
    const before = (await marks())[part].mark;
    const id = await give(part, 88);
    expect((await marks())[part]).toMatchObject({ mark: before, overridden: false });
    expect((await findOwnMarks(learner))?.overrides).toEqual([]);
    await expect(move(id, 'accept', first)).rejects.toMatchObject({ code: 'second-person-needed' });
    await move(id, 'accept');
    expect((await marks())[part]).toMatchObject({ mark: 88, byRule: before, overridden: true });
    const told = await findMarks(second, { classId, personId: learner.personId });
    expect(told.overrides).toMatchObject([
      { proposer: first.name, decider: second.name, reason: 'Sat it with the power out' },
    ]);
    expect((await findOwnMarks(learner))?.overrides).toMatchObject([{ mark: 88, decider: second.name }]);
    await move(id, 'end', first);
    expect((await marks())[part]).toMatchObject({ mark: before, overridden: false });
  },
);

it('leaves results, certificates, clearance and eligibility as they are, whatever marks are given', async () => {
  const { person } = await makeCertified({ compared: true });
  const { give, move } = await taught({ student: person });
  const everything = async () => ({
    results: await db.select().from(sittingResults),
    certificates: await db.select().from(certificates),
    certificateChanges: await db.select().from(certificateChanges),
    accounts: await db.select().from(hostAccountChanges),
    clearance: await findClearance(person.personId, NOW),
    eligibility: await findEligibility(person.personId, 'host-certification', NOW),
  });
  const before = await everything();
  for (const part of ['exam', 'total']) await move(await give(part, 0), 'accept');
  await give('quiz:foundation/F1', 0);
  await give('practice', 100);
  expect(await everything()).toEqual(before);
  const failed = await taught();
  await makeSitting(failed.learner, { passed: false });
  const unmoved = await findEligibility(failed.learner.personId, 'host-certification', NOW);
  await failed.move(await failed.give('exam', 100), 'accept');
  for (const part of ['practice', 'quiz:foundation/F1']) await failed.give(part, 100);
  expect(await findEligibility(failed.learner.personId, 'host-certification', NOW)).toEqual(unmoved);
  expect(await db.select().from(certificates)).toEqual(before.certificates);
});

const EVERY_STATE: OverrideState[] = ['proposed', 'in-force', 'declined', 'ended'];
const ALLOWED: Record<OverrideAct, OverrideState> = { accept: 'proposed', decline: 'proposed', end: 'in-force' };
const pairs = EVERY_STATE.flatMap((state) =>
  (Object.keys(ALLOWED) as OverrideAct[]).map((act) => [state, act] as const),
);

it.each(pairs)('of a mark that is %s, lets “%s” happen only where the table says', async (state, act) => {
  const { give, move } = await taught();
  const id = await give('total');
  await transaction(async (tx) => void (await tx.update(markOverrides).set({ state }).where(eq(markOverrides.id, id))));
  if (ALLOWED[act] === state) await move(id, act);
  else await expect(move(id, act)).rejects.toMatchObject({ code: 'no-such-transition' });
});

it('never lets anybody give or decide a mark of their own', async () => {
  const student = await makePerson({ name: 'Both' });
  const { universityId, classId, give, move, first } = await taught({ student });
  const both = { ...(await makeTrainer(universityId)), personId: student.personId };
  await expect(give('lessons', 100, both)).rejects.toMatchObject({ code: 'not-for-oneself' });
  const id = await give('total');
  for (const act of ['accept', 'decline'] as const) {
    await expect(move(id, act, both)).rejects.toMatchObject({ code: 'not-for-oneself' });
  }
  await expect(
    proposeOverride(first, { classId, personId: first.personId, part: 'total', mark: 1, reason: 'x' }, NOW),
  ).rejects.toMatchObject({ code: 'not-found' });
});

it('keeps other organisations, other classes, strangers and unknown parts out', async () => {
  const { give, move, classId, learner, first, universityId } = await taught();
  const other = await taught();
  const id = await give('total');
  await expect(move(id, 'accept', other.first)).rejects.toMatchObject({ code: 'not-found' });
  await expect(give('total', 1, other.first)).rejects.toMatchObject({ code: 'not-found' });
  await expect(findGradebook(other.first, classId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(findMarks(other.first, { classId, personId: learner.personId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(findMarks(first, { classId, personId: other.learner.personId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(findOwnMarks(learner, other.classId)).rejects.toMatchObject({ code: 'not-found' });
  const beside = await makeClass({ universityId });
  const moved = moveOverride(await makeTrainer(universityId), { classId: beside, overrideId: id, act: 'accept' }, NOW);
  await expect(moved).rejects.toMatchObject({ code: 'not-found' });
  for (const part of ['quiz:foundation/Z9', 'quiz:', 'everything', '']) {
    await expect(give(part)).rejects.toMatchObject({ code: 'not-found' });
  }
});

it('lets one mark by hand stand at a time, and a new one after it was declined or ended', async () => {
  const { give, move } = await taught();
  const id = await give('total');
  await expect(give('total')).rejects.toMatchObject({ code: 'override-stands', field: 'part' });
  await move(id, 'decline');
  const again = await give('total');
  await move(again, 'accept');
  await expect(give('total')).rejects.toMatchObject({ code: 'override-stands' });
  await move(again, 'end');
  await give('total');
});

it('refuses marks by hand where the class’s order does not allow them, or once the learner left', async () => {
  const { give, classId, learner, first } = await taught();
  const [row] = await db.select({ orderId: classes.orderId }).from(classes).where(eq(classes.id, classId));
  const setState = (state: 'closed' | 'teaching') =>
    transaction(
      async (tx) =>
        void (await tx
          .update(orders)
          .set({ state })
          .where(eq(orders.id, row?.orderId ?? ''))),
    );
  await setState('closed');
  await expect(give('lessons')).rejects.toMatchObject({ code: 'not-in-this-state' });
  await setState('teaching');
  await transaction(async (tx) => {
    await tx.update(classMembers).set({ leftAt: NOW }).where(eq(classMembers.personId, learner.personId));
  });
  await expect(findMarks(first, { classId, personId: learner.personId })).rejects.toMatchObject({ code: 'not-found' });
  expect(await findOwnMarks(learner)).toBeNull();
  expect((await findGradebook(first, classId)).lines).toEqual([]);
  await expect(give('lessons')).rejects.toMatchObject({ code: 'not-found' });
});

it('records who, what and why', async () => {
  const { give, move, first, second, learner, classId } = await taught();
  await move(await give('exam', 77), 'accept');
  const rows = await db.select().from(auditEntries).where(eq(auditEntries.subjectType, 'mark-override'));
  const detail = { classId, personId: learner.personId, part: 'exam', mark: 77 };
  expect(rows).toMatchObject([
    { actorId: first.personId, action: 'mark-override-proposed', reason: 'Sat it with the power out', detail },
    { actorId: second.personId, action: 'mark-override-accepted', detail },
  ]);
});
