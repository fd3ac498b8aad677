import { expect, it } from 'vitest';
import { findExamOverview } from '~/domain/exams/find-exam-overview.server';
import { saveAnswers } from '~/domain/exams/save-answers.server';
import { startSitting } from '~/domain/exams/start-sitting.server';
import {
  DAY,
  EXAM,
  EXAM_DAY,
  makeCandidate,
  PAGE,
  publishExam,
  rightSaves,
  sitExam,
} from '../../support/factories/exams';
import { makeAdmin } from '../../support/factories/people';

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
    recent: { passed: 1, failed: 1, days: 30 },
  });
});
