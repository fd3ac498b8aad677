import { beforeAll, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { makeSitting } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { answersTo, fillQuizBank } from '#tests/support/factories/questions';
import { countQueries } from '#tests/support/queries';
import { DEFAULT_RULES } from '~/domain/exams/gradebook/attempt-rules';
import { findGradebook } from '~/domain/exams/gradebook/find-gradebook.server';
import { findMarks } from '~/domain/exams/gradebook/find-marks.server';
import { findOwnMarks } from '~/domain/exams/gradebook/list-own-marks.server';
import { previewRules } from '~/domain/exams/gradebook/preview-rules.server';
import { setRules } from '~/domain/exams/gradebook/set-rules.server';
import type { Actor } from '~/domain/people/actor';
import { finishQuiz } from '~/domain/questions/quiz/finish-quiz.server';
import { startQuiz } from '~/domain/questions/quiz/start-quiz.server';

beforeAll(() => void loadShippedContent());

const NOW = Date.UTC(2026, 10, 22);

async function finishedQuiz(learner: Actor, moduleId: string, mistakes: { wrong: number }, now: number) {
  const { id } = await startQuiz(learner, moduleId, now);
  await finishQuiz(learner, id, await answersTo(id, mistakes), now);
}

async function taught(students = 2) {
  const trainer = await makeTrainer();
  const learners = [];
  for (let place = 0; place < students; place++) learners.push(await makePerson({ name: `Learner ${place}` }));
  const classId = await makeClass({ universityId: trainer.organisationIds[0], students: learners });
  return { trainer, learners, classId };
}

it('says which attempt counted, which did not, and how the total is made', async () => {
  await fillQuizBank();
  const { trainer, learners, classId } = await taught(1);
  const [learner] = learners;
  if (!learner) throw new Error('there is one');
  await finishedQuiz(learner, 'F1', { wrong: 4 }, NOW);
  await finishedQuiz(learner, 'F1', { wrong: 1 }, NOW + 10);
  await makeSitting(learner, { passed: true, at: NOW });
  const { marks } = await findMarks(trainer, { classId, personId: learner.personId });
  const quiz = marks.quizzes.modules.find(({ moduleId }) => moduleId === 'F1');
  expect(quiz).toMatchObject({
    mark: 87,
    counted: { at: NOW + 10, part: 7, whole: 8 },
    others: [{ at: NOW, part: 4 }],
  });
  expect(marks.exam).toMatchObject({ mark: 100, counted: { at: NOW } });
  const quizzes = Math.floor(87 / marks.quizzes.modules.length);
  expect(marks.quizzes.mark).toBe(quizzes);
  expect(marks.total.mark).toBe(Math.floor((30 * quizzes + 40 * 100) / 90));
  expect((await findOwnMarks(learner))?.marks).toEqual(marks);
});

it('shows whose total changes before rules do, and changes nothing until they are set', async () => {
  const { trainer, learners, classId } = await taught(2);
  const [learner] = learners;
  if (!learner) throw new Error('there is one');
  await makeSitting(learner, { passed: true, at: NOW });
  const wanted = { ...DEFAULT_RULES, lessonsWeight: 10 };
  const preview = await previewRules(trainer, classId, wanted);
  expect(preview).toEqual({
    people: 2,
    changes: [{ personId: learner.personId, name: learner.name, from: 44, to: 50 }],
  });
  expect((await findGradebook(trainer, classId)).rules).toEqual(DEFAULT_RULES);
  await setRules(trainer, { classId, rules: wanted }, NOW);
  await setRules(trainer, { classId, rules: wanted }, NOW + 1);
  const after = await findGradebook(trainer, classId);
  expect(after).toMatchObject({ rules: wanted, changedAt: NOW });
  expect(after.lines.map(({ marks }) => marks.total.mark)).toEqual([50, 0]);
  const entries = await db.select().from(auditEntries);
  expect(entries.map(({ action }) => action)).toEqual(['gradebook-rules-changed']);
  const other = await makeTrainer();
  await expect(previewRules(other, classId, wanted)).rejects.toMatchObject({ code: 'not-found' });
  await expect(setRules(other, { classId, rules: wanted }, NOW)).rejects.toMatchObject({ code: 'not-found' });
});

it('asks as many queries for forty people as for one', async () => {
  const one = await taught(1);
  const forty = await taught(40);
  const count = ({ trainer, classId }: typeof one) => countQueries(() => findGradebook(trainer, classId));
  expect(await count(forty)).toBe(await count(one));
});
