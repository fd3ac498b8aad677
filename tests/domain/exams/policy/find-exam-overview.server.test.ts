import { expect, it } from 'vitest';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findExamOverview } from '~/domain/exams/policy/find-exam-overview.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import {
  DAY,
  EXAM,
  EXAM_DAY,
  makeCandidate,
  PAGE,
  publishExam,
  rightSaves,
  sitExam,
} from '../../../support/factories/exams';
import { makeAdmin } from '../../../support/factories/people';

it('sets the blueprint against the pool, and says who is sitting and how it went lately', async () => {
  await publishExam({}, 9);
  await sitExam(await makeCandidate(), { at: EXAM_DAY - 40 * DAY });
  await sitExam(await makeCandidate(), { at: EXAM_DAY - DAY });
  await sitExam(await makeCandidate(), { pass: false, at: EXAM_DAY - DAY });
  const sitting = await makeCandidate({ name: '陈晓' });
  const { sittingId } = await startSitting(sitting, EXAM, EXAM_DAY);
  const [first, second] = await rightSaves(sitting, sittingId);
  if (!first || !second) throw new Error('the paper is too short');
  await saveAnswers(sitting, sittingId, PAGE, [first, second], EXAM_DAY + 1);
  const overview = await findExamOverview(await makeAdmin(), EXAM, 'zh', EXAM_DAY + 2);
  expect(overview).toMatchObject({
    title: '测试考试',
    blueprint: [
      { title: '课程F', wanted: 3, held: 9 },
      { title: '课程A', wanted: 2, held: 9 },
    ],
    sittingNow: [{ id: sittingId, name: '陈晓', saved: 2 }],
    running: 1,
    recent: { passed: 1, failed: 1, days: 30 },
  });
});

it('lists those who end first, says how many more there are, and keeps every candidate’s own count of saves', async () => {
  await publishExam({}, 9);
  const begun: string[] = [];
  for (let count = 0; count < 102; count++) {
    const person = await makeCandidate();
    const { sittingId } = await startSitting(person, EXAM, EXAM_DAY + count);
    begun.push(sittingId);
    if (count % 50 === 0) {
      await saveAnswers(person, sittingId, PAGE, await rightSaves(person, sittingId), EXAM_DAY + 200);
    }
  }
  const { sittingNow, running } = await findExamOverview(await makeAdmin(), EXAM, 'en', EXAM_DAY + 300);
  expect(running).toBe(102);
  expect(sittingNow.map(({ id }) => id)).toEqual(begun.slice(0, 100));
  expect(sittingNow.flatMap(({ saved }, at) => (saved > 0 ? [[at, saved]] : []))).toEqual([
    [0, 5],
    [50, 5],
  ]);
});
