import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittingResults, sittings } from '#db/schema/exams';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { loadSealed } from '~/domain/exams/result/load-sealed.server';
import { replayResult } from '~/domain/exams/result/replay-result';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor } from '~/domain/people/actor';
import { blankAnswer } from '~/domain/questions/answer';
import { EXAM, EXAM_DAY, MINUTE, makeCandidate, PAGE, publishExam, rightSaves } from '../../../support/factories/exams';

const DEADLINE = EXAM_DAY + 30 * MINUTE;
let person: Actor;
let sittingId: string;

beforeEach(async () => {
  await publishExam();
  person = await makeCandidate();
  ({ sittingId } = await startSitting(person, EXAM, EXAM_DAY));
});

const answerRight = async () =>
  void (await saveAnswers(person, sittingId, PAGE, await rightSaves(person, sittingId), EXAM_DAY + MINUTE));
const closings = async () => (await db.select().from(auditEntries)).filter(({ action }) => action === 'sitting-closed');

/** A save that takes an answer back. */
async function takenBack(place: number) {
  const { places } = await findSitting(person, sittingId, 'en');
  const answer = blankAnswer(places[place]?.item.type ?? 'single');
  return { place, sequence: 2, answer };
}

describe('handing in', () => {
  it('closes, scores and gives a receipt', async () => {
    await answerRight();
    const receipt = await handIn(person, sittingId, PAGE, EXAM_DAY + 2 * MINUTE);
    expect(receipt).toEqual({
      sittingId,
      state: 'handed-in',
      closedAt: EXAM_DAY + 2 * MINUTE,
      answered: 5,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await db.select().from(sittingResults)).toMatchObject([{ passed: true, correct: 5, total: 5 }]);
  });

  it('records that it was closed, whether it was passed, and in which exam', async () => {
    await handIn(person, sittingId, PAGE, EXAM_DAY + 1);
    expect(await closings()).toMatchObject([
      {
        actorId: person.personId,
        subjectType: 'sitting',
        subjectId: sittingId,
        detail: { passed: false, examId: EXAM },
      },
    ]);
  });

  it('again, later or a hundred times at once, gives the same receipt and one result', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 100 }, (_, number) => handIn(person, sittingId, PAGE, EXAM_DAY + MINUTE + number)),
    );
    receipts.push(await handIn(person, sittingId, PAGE, DEADLINE + 1));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await db.select().from(sittingResults)).toHaveLength(1);
    expect(await closings()).toHaveLength(1);
  });

  it('counts no answer that was taken back', async () => {
    await answerRight();
    await saveAnswers(person, sittingId, PAGE, [await takenBack(0)], EXAM_DAY + MINUTE);
    expect(await handIn(person, sittingId, PAGE, EXAM_DAY + 2 * MINUTE)).toMatchObject({ answered: 4 });
  });

  it('a millisecond before the deadline is a hand-in', async () => {
    expect(await handIn(person, sittingId, PAGE, DEADLINE - 1)).toMatchObject({ state: 'handed-in' });
  });

  it('at the deadline times out, and what was acknowledged counts', async () => {
    await answerRight();
    const receipt = await handIn(person, sittingId, PAGE, DEADLINE);
    expect(receipt).toMatchObject({ state: 'timed-out', closedAt: DEADLINE, answered: 5 });
    expect(await db.select().from(sittingResults)).toMatchObject([{ passed: true }]);
  });

  it('is not found by anybody else', async () => {
    await expect(handIn(await makeCandidate(), sittingId, PAGE, EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
    await expect(handIn(person, 'nosuch', PAGE, EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.select().from(sittingResults)).toEqual([]);
  });
});

describe('a replay', () => {
  it('from what is stored gives the same scores and the same digest', async () => {
    await answerRight();
    await handIn(person, sittingId, PAGE, EXAM_DAY + 2 * MINUTE);
    const [result] = await db.select().from(sittingResults).where(eq(sittingResults.sittingId, sittingId));
    const replayed = replayResult(await loadSealed(db, sittingId));
    expect(replayed).toEqual({
      score: {
        correct: result?.correct,
        points: result?.points,
        total: result?.total,
        sections: result?.sections,
        passed: result?.passed,
      },
      scorerVersion: result?.scorerVersion,
      digest: result?.digest,
    });
  });

  it('still does when the policy and the bank have moved on', async () => {
    await answerRight();
    const { digest } = await handIn(person, sittingId, PAGE, EXAM_DAY + 2 * MINUTE);
    await publishExam({ pass: { overall: 100, section: 100 }, minutes: 5 }, 12);
    expect(replayResult(await loadSealed(db, sittingId)).digest).toBe(digest);
  });

  it('of another answer, paper or policy gives another digest', async () => {
    await answerRight();
    const { digest } = await handIn(person, sittingId, PAGE, EXAM_DAY + 2 * MINUTE);
    const sealed = await loadSealed(db, sittingId);
    const others = [
      { ...sealed, answers: { ...sealed.answers, 0: { chosen: [] } } },
      { ...sealed, paper: { ...sealed.paper, seed: 'another' } },
      { ...sealed, policy: { ...sealed.policy, minutes: 31 } },
    ];
    for (const other of others) expect(replayResult(other).digest).not.toBe(digest);
  });
});

it('leaves the sitting open when its result cannot be written', async () => {
  const { transaction } = await import('#db/client');
  await transaction(async (tx) => {
    const result = { passed: true, correct: 0, total: 0, sections: [], scorerVersion: '0', digest: '', scoredAt: 0 };
    await tx.insert(sittingResults).values({ sittingId, ...result });
  });
  await expect(handIn(person, sittingId, PAGE, EXAM_DAY + 1)).rejects.toThrow();
  expect(await db.select().from(sittings)).toMatchObject([{ state: 'open', closedAt: null }]);
  expect(await closings()).toEqual([]);
});
