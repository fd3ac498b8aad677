import { describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittingResults, sittings } from '#db/schema/exams';
import { items } from '#db/schema/questions';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { hashPolicy } from '~/domain/exams/policy/policy';
import type { Actor } from '~/domain/people/actor';
import {
  DAY,
  EXAM,
  EXAM_DAY,
  HOUR,
  MINUTE,
  makeCandidate,
  passQuizzes,
  publishExam,
  sitExam,
} from '../../../support/factories/exams';
import { makePerson } from '../../../support/factories/people';

const rows = () => db.select().from(sittings).orderBy(sittings.startedAt);
const start = (person: Actor, now = EXAM_DAY) => startSitting(person, EXAM, now);

describe('starting an exam', () => {
  it('pins the policy and the paper and sets one deadline', async () => {
    const policy = await publishExam();
    const person = await makeCandidate();
    const { sittingId } = await start(person);
    const [row] = await rows();
    expect(row).toMatchObject({
      id: sittingId,
      personId: person.personId,
      state: 'open',
      policyHash: hashPolicy(policy),
      deadline: EXAM_DAY + 30 * MINUTE,
      closedAt: null,
    });
    expect(row?.paper.items).toHaveLength(5);
  });

  it('is recorded', async () => {
    await publishExam();
    const person = await makeCandidate();
    const { sittingId } = await start(person);
    const entries = await db.select().from(auditEntries);
    expect(entries.filter(({ action }) => action === 'sitting-started')).toMatchObject([
      { actorId: person.personId, subjectType: 'sitting', subjectId: sittingId },
    ]);
  });

  it('returns the same sitting, paper and deadline when started again', async () => {
    await publishExam();
    const person = await makeCandidate();
    const first = await start(person);
    const before = await rows();
    expect(await start(person, EXAM_DAY + 10 * MINUTE)).toEqual(first);
    expect(await rows()).toEqual(before);
  });

  it('makes one sitting when started many times at once', async () => {
    await publishExam();
    const person = await makeCandidate();
    const started = await Promise.all(Array.from({ length: 30 }, () => start(person)));
    expect(new Set(started.map(({ sittingId }) => sittingId)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
  });

  it('keeps the policy it began with when another is published', async () => {
    const old = await publishExam();
    const person = await makeCandidate();
    await start(person);
    await publishExam({ minutes: 5 });
    await start(person, EXAM_DAY + MINUTE);
    expect(await rows()).toMatchObject([{ policyHash: hashPolicy(old), deadline: EXAM_DAY + 30 * MINUTE }]);
  });

  it('closes an open sitting whose time is over instead of starting another', async () => {
    await publishExam();
    const person = await makeCandidate();
    const first = await start(person);
    expect(await start(person, EXAM_DAY + 2 * DAY)).toEqual(first);
    expect(await rows()).toMatchObject([{ state: 'timed-out', closedAt: EXAM_DAY + 30 * MINUTE }]);
    expect(await db.select().from(sittingResults)).toHaveLength(1);
    expect(await start(person, EXAM_DAY + 2 * DAY)).not.toEqual(first);
  });

  it('prefers items the person has not met', async () => {
    await publishExam({ attempts: { limit: 3, withinDays: 90, hoursApart: 0 } });
    const person = await makeCandidate();
    await sitExam(person, { pass: false });
    await start(person, EXAM_DAY + HOUR);
    const [first, second] = (await rows()).map(({ paper }) => paper.items.map(({ itemId }) => itemId));
    expect(first?.filter((id) => second?.includes(id))).toEqual([]);
  });

  it('draws no withdrawn item', async () => {
    await publishExam({}, 4);
    await transaction(async (tx) => void (await tx.update(items).set({ withdrawnAt: 1 })));
    await expect(start(await makeCandidate())).rejects.toMatchObject({ code: 'bank-too-thin' });
  });
});

describe('is refused', () => {
  it('for an exam that does not exist', async () => {
    await publishExam();
    await expect(startSitting(await makeCandidate(), 'other', EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('while a required quiz is missing', async () => {
    await publishExam();
    const person = await makePerson();
    await passQuizzes(person, ['F1']);
    await expect(start(person)).rejects.toMatchObject({ code: 'exam-not-eligible' });
    expect(await rows()).toEqual([]);
  });

  it('before the waiting time is over, and not after', async () => {
    await publishExam();
    const person = await makeCandidate();
    await sitExam(person, { pass: false });
    await expect(start(person, EXAM_DAY + DAY - 1)).rejects.toMatchObject({
      code: 'waiting-time',
      facts: { hours: 24, from: EXAM_DAY + DAY },
    });
    await expect(start(person, EXAM_DAY + DAY)).resolves.toBeDefined();
  });

  it('when the attempts of the window are used up', async () => {
    await publishExam();
    const person = await makeCandidate();
    for (const day of [0, 1, 2]) await sitExam(person, { pass: false, at: EXAM_DAY + day * DAY });
    await expect(start(person, EXAM_DAY + 60 * DAY)).rejects.toMatchObject({
      code: 'attempts-used-up',
      facts: { limit: 3, days: 90, from: EXAM_DAY + 90 * DAY },
    });
    await expect(start(person, EXAM_DAY + 90 * DAY)).resolves.toBeDefined();
  });

  it('when the bank is too thin, and then nothing is written', async () => {
    await publishExam({}, 2);
    await expect(start(await makeCandidate())).rejects.toMatchObject({
      code: 'bank-too-thin',
      facts: { section: 'foundation', wanted: 3, held: 2 },
    });
    expect(await rows()).toEqual([]);
  });
});
