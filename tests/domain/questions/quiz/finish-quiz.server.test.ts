import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { quizAttempts } from '#db/schema/questions';
import { makePerson } from '#tests/support/factories/people';
import { answersTo, fillQuizBank } from '#tests/support/factories/questions';
import type { Actor } from '~/domain/people/actor';
import { isBlank, sameAnswer } from '~/domain/questions/answer';
import { findOpenQuiz } from '~/domain/questions/quiz/find-open-quiz.server';
import { findQuizResult } from '~/domain/questions/quiz/find-quiz-result.server';
import { finishQuiz } from '~/domain/questions/quiz/finish-quiz.server';
import { listPassedQuizzes } from '~/domain/questions/quiz/list-passed-quizzes.server';
import { listQuizResults } from '~/domain/questions/quiz/list-quiz-results.server';
import { startQuiz } from '~/domain/questions/quiz/start-quiz.server';

let actor: Actor;
let id: string;
beforeEach(async () => {
  await fillQuizBank();
  actor = await makePerson();
  ({ id } = await startQuiz(actor, 'F1', 10));
});

const recorded = async () => (await db.select().from(auditEntries)).filter(({ action }) => action === 'quiz-finished');

it('passes with seven of eight and records it', async () => {
  expect(await finishQuiz(actor, id, await answersTo(id, { wrong: 1 }), 20)).toEqual({
    correct: 7,
    total: 8,
    passed: true,
  });
  expect(await recorded()).toMatchObject([
    { actorId: actor.personId, subjectId: id, at: 20, detail: { moduleId: 'F1', passed: true } },
  ]);
  expect(await listPassedQuizzes(actor.personId)).toEqual(new Set(['F1']));
});

it('fails with six of eight, and another attempt may follow', async () => {
  expect(await finishQuiz(actor, id, await answersTo(id, { wrong: 2 }), 20)).toMatchObject({ passed: false });
  expect(await listPassedQuizzes(actor.personId)).toEqual(new Set());
  expect((await startQuiz(actor, 'F1', 30)).id).not.toBe(id);
});

it('stays passed when a later attempt fails', async () => {
  await finishQuiz(actor, id, await answersTo(id), 20);
  const again = await startQuiz(actor, 'F1', 30);
  await finishQuiz(actor, again.id, {}, 40);
  expect(await listPassedQuizzes(actor.personId)).toEqual(new Set(['F1']));
  expect(await listQuizResults(actor, 'F1')).toMatchObject([
    { id: again.id, correct: 0, total: 8, passed: false },
    { id, correct: 8, total: 8, passed: true },
  ]);
});

it('finishes once: the second time is refused and changes nothing', async () => {
  await finishQuiz(actor, id, {}, 20);
  await expect(finishQuiz(actor, id, await answersTo(id), 30)).rejects.toMatchObject({ code: 'quiz-finished' });
  expect(await db.select().from(quizAttempts)).toMatchObject([{ correct: 0, passed: false, finishedAt: 20 }]);
  expect(await recorded()).toHaveLength(1);
});

it.each([
  ['an option the item does not offer', { '0': { chosen: ['z'] } }],
  ['a right option beside a foreign one', { '0': { chosen: ['a', 'zz'] } }],
  ['a place that was not drawn', { '8': { chosen: ['a'] } }],
  ['a place far away', { '99999999999999999999': { chosen: [] } }],
])('refuses %s and marks nothing', async (_what, answers) => {
  await expect(finishQuiz(actor, id, answers, 20)).rejects.toMatchObject({ code: 'quiz-item-unknown' });
  expect(await db.select().from(quizAttempts)).toMatchObject([{ finishedAt: null, correct: null, answers: null }]);
});

it("does not find somebody else's attempt", async () => {
  const other = await makePerson();
  await expect(finishQuiz(other, id, {}, 20)).rejects.toMatchObject({ code: 'not-found' });
  await finishQuiz(actor, id, {}, 20);
  await expect(findQuizResult(other, id, 'en')).rejects.toMatchObject({ code: 'not-found' });
  expect(await findOpenQuiz(other, 'F1', 'en')).toBeNull();
});

it('shows an open quiz without anything that gives an answer away', async () => {
  const open = await findOpenQuiz(actor, 'F1', 'zh');
  expect(open?.items).toHaveLength(8);
  for (const item of open?.items ?? []) {
    expect(Object.keys(item).sort()).toEqual(['options', 'stem', 'type']);
    if (!('options' in item)) throw new Error('the shipped quiz has choices only');
    for (const option of item.options) expect(Object.keys(option).sort()).toEqual(['id', 'text']);
  }
  await expect(findQuizResult(actor, id, 'en')).rejects.toMatchObject({ code: 'not-found' });
});

it('explains every answer afterwards and names the lesson that teaches it', async () => {
  const answers = await answersTo(id, { wrong: 1 });
  await finishQuiz(actor, id, answers, 20);
  const result = await findQuizResult(actor, id, 'en');
  expect(result).toMatchObject({ moduleId: 'F1', correct: 7, passed: true, finishedAt: 20 });
  expect(result.items.map(({ right }) => right)).toEqual([true, true, true, true, true, true, true, false]);
  result.items.forEach((item, place) => {
    expect(sameAnswer(item.answer, answers[String(place)] ?? { chosen: [] })).toBe(true);
    expect(item.explanation).not.toBe('');
    expect(item.lessonId).toMatch(/^F1\.\d$/);
    expect(isBlank(item.key)).toBe(false);
  });
  expect(await findOpenQuiz(actor, 'F1', 'en')).toBeNull();
});
