import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { sittingExtensions, sittings } from '#db/schema/exams';
import { accommodations } from '#db/schema/windows';
import { makeAdmin } from '#tests/support/factories/people';
import { endExtraTime } from '~/domain/exams/admission/end-extra-time.server';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { findEntitlements } from '~/domain/exams/admission/find-entitlements.server';
import { grantExtraTime } from '~/domain/exams/admission/grant-extra-time.server';
import { recordPractice } from '~/domain/exams/admission/record-practice.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { closeOverdueSittings } from '~/domain/exams/sitting/close-overdue-sittings.server';
import { extendSitting } from '~/domain/exams/sitting/extend-sitting.server';
import { findSittingFile } from '~/domain/exams/sitting/find-sitting-file.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import { extraMinutesOf } from '~/domain/exams/sitting/sitting-clock';
import type { Actor, Admin } from '~/domain/people/actor';
import { EXAM, EXAM_DAY, MINUTE, makeCandidate, PAGE, publishExam, rightSaves } from '../../../support/factories/exams';

const DEADLINE = EXAM_DAY + 30 * MINUTE;
let admin: Admin;
let person: Actor;

beforeEach(async () => {
  await publishExam();
  admin = await makeAdmin();
  person = await makeCandidate();
});

const deadlineOf = async (id: string) =>
  (await db.select({ deadline: sittings.deadline }).from(sittings).where(eq(sittings.id, id)))[0]?.deadline;

describe('extra time', () => {
  it('is whole minutes, rounded up in the person’s favour', () => {
    expect([0, 25, 33, 50].map((percent) => extraMinutesOf(50, percent))).toEqual([0, 13, 17, 25]);
  });

  it('counts for sittings that start while it is in force, and for no other', async () => {
    const { sittingId: before } = await startSitting(person, EXAM, EXAM_DAY);
    await grantExtraTime(admin, { personId: person.personId, extraPercent: 25, reason: 'Reads slowly.' }, EXAM_DAY);
    expect(await deadlineOf(before)).toBe(DEADLINE);
    const other = await makeCandidate();
    await grantExtraTime(admin, { personId: other.personId, extraPercent: 25, reason: 'Reads slowly.' }, EXAM_DAY);
    await grantExtraTime(admin, { personId: other.personId, extraPercent: 50, reason: 'A letter came.' }, EXAM_DAY);
    expect(await deadlineOf((await startSitting(other, EXAM, EXAM_DAY)).sittingId)).toBe(DEADLINE + 15 * MINUTE);
    expect(await findEntitlements(admin, other.personId)).toMatchObject({ extraTime: { extraPercent: 50 } });
    await endExtraTime(admin, other.personId, 'Asked for.', EXAM_DAY);
    expect(await findEntitlements(admin, other.personId)).toEqual({ extraTime: null, practice: null });
    expect(await db.select().from(accommodations)).toHaveLength(3);
  });

  it('is never granted to oneself, to nobody, or ended where there is none', async () => {
    const given = { extraPercent: 25, reason: 'Because.' };
    await expect(grantExtraTime(admin, { personId: admin.personId, ...given }, 1)).rejects.toMatchObject({
      code: 'not-for-oneself',
    });
    await expect(grantExtraTime(admin, { personId: 'nosuch', ...given }, 1)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(endExtraTime(admin, person.personId, 'None.', 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an extension', () => {
  it('moves the deadline of a running sitting, for the save, the hand-in and the job alike', async () => {
    const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
    await extendSitting(admin, sittingId, { minutes: 10, reason: 'Fire alarm.' }, DEADLINE - 1);
    expect(await closeOverdueSittings(DEADLINE + MINUTE)).toMatchObject({ closed: 0 });
    await saveAnswers(person, sittingId, PAGE, await rightSaves(person, sittingId), DEADLINE + 10 * MINUTE - 1);
    const receipt = await handIn(person, sittingId, PAGE, DEADLINE + 10 * MINUTE - 1);
    expect(receipt).toMatchObject({ state: 'handed-in', answered: 5 });
    const file = await findSittingFile(admin, sittingId, 'en', DEADLINE);
    expect(file.extensions).toMatchObject([{ minutes: 10, reason: 'Fire alarm.', by: admin.name }]);
  });

  it.each([0, 1])('is refused %i ms after the end, and for a sitting that is closed', async (after) => {
    const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
    const given = { minutes: 10, reason: 'Too late.' };
    await expect(extendSitting(admin, sittingId, given, DEADLINE + after)).rejects.toMatchObject({
      code: 'sitting-over',
    });
    await handIn(person, sittingId, PAGE, DEADLINE - 1);
    await expect(extendSitting(admin, sittingId, given, DEADLINE - 1)).rejects.toMatchObject({
      code: 'sitting-closed',
    });
    expect(await db.select().from(sittingExtensions)).toEqual([]);
  });

  it('is never one’s own, and of nothing that is not there', async () => {
    const own = await makeAdmin();
    const { sittingId } = await startSitting(await candidateOf(own), EXAM, EXAM_DAY);
    const given = { minutes: 10, reason: 'For me.' };
    await expect(extendSitting(own, sittingId, given, EXAM_DAY)).rejects.toMatchObject({ code: 'not-for-oneself' });
    await expect(extendSitting(admin, 'nosuch', given, EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
  });
});

async function candidateOf(actor: Actor): Promise<Actor> {
  const { passQuizzes } = await import('../../../support/factories/exams');
  await passQuizzes(actor);
  return actor;
}

describe('grace', () => {
  it('takes what was on its way, and nothing after it; the deadline on the receipt stays', async () => {
    await publishExam({ graceSeconds: 10 });
    const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
    const saves = await rightSaves(person, sittingId);
    const last = saves.slice(4).map((save) => ({ ...save, sequence: 2 }));
    await saveAnswers(person, sittingId, PAGE, saves, DEADLINE + 9_999);
    expect(await closeOverdueSittings(DEADLINE + 9_999)).toMatchObject({ closed: 0 });
    await expect(saveAnswers(person, sittingId, PAGE, last, DEADLINE + 10_000)).rejects.toMatchObject({
      code: 'sitting-over',
    });
    expect(await closeOverdueSittings(DEADLINE + 10_000)).toMatchObject({ closed: 1 });
    const [sat] = await db.select().from(sittings);
    expect(sat).toMatchObject({ state: 'timed-out', closedAt: DEADLINE });
  });
});

describe('a policy that asks for a practice broadcast', () => {
  it('lets nobody start before one is recorded as passed', async () => {
    await publishExam({ requires: { quizzes: ['F1'], practice: true } });
    await expect(startSitting(person, EXAM, EXAM_DAY)).rejects.toMatchObject({ code: 'exam-not-eligible' });
    expect((await findEligibility(person.personId, EXAM, EXAM_DAY)).checklist).toContainEqual({
      requirement: 'practice-passed',
      met: false,
    });
    await recordPractice(admin, { personId: person.personId, evidence: 'Tang and Li, 84 and 79.' }, EXAM_DAY);
    await startSitting(person, EXAM, EXAM_DAY);
  });

  it('takes nobody’s word for their own', async () => {
    const own = { personId: admin.personId, evidence: 'Me.' };
    await expect(recordPractice(admin, own, 1)).rejects.toMatchObject({ code: 'not-for-oneself' });
    const nobody = { personId: 'nosuch', evidence: 'Me.' };
    await expect(recordPractice(admin, nobody, 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});
