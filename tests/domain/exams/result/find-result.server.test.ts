import { expect, it } from 'vitest';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findResult } from '~/domain/exams/result/find-result.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { listSittings } from '~/domain/exams/sitting/list-sittings.server';
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
  sitExam,
} from '../../../support/factories/exams';
import { rule, sitWithout, versionOf } from '../../../support/factories/marking';
import { makeAdmin } from '../../../support/factories/people';

it('tells scores against marks, what was received, and which lessons to revise', async () => {
  await publishExam();
  const person = await makeCandidate();
  const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
  const [, ...others] = await rightSaves(person, sittingId);
  await saveAnswers(person, sittingId, PAGE, others, EXAM_DAY + MINUTE);
  const { digest } = await handIn(person, sittingId, PAGE, EXAM_DAY + 2 * MINUTE);
  const result = await findResult(person, sittingId, 'zh');
  expect(result).toMatchObject({
    passed: true,
    correct: 4,
    total: 5,
    answered: 4,
    digest,
    closedAt: EXAM_DAY + 2 * MINUTE,
    pass: { overall: 70, section: 50 },
    sections: [
      { title: '课程F', correct: 2, total: 3, passed: true },
      { title: '课程A', correct: 2, total: 2, passed: true },
    ],
  });
  expect(result.revise).toHaveLength(1);
  expect(result.revise[0]).toMatchObject({ courseId: 'foundation', missed: 1 });
  expect(result.revise[0]?.title).toMatch(/^第 F1\.\d 课$/);
});

it('counts the answers of a receipt against the questions asked, also when one does not count any more', async () => {
  await publishExam({}, 3);
  const person = await makeCandidate();
  const sittingId = await sitWithout(person, []);
  await rule(await makeAdmin(), { version: versionOf('foundation', 0), kind: 'withdrawn', keyFrom: null });
  expect(await findResult(person, sittingId, 'en')).toMatchObject({ answered: 5, items: 5, total: 4 });
});

it('is there only for its candidate, and only once it is closed', async () => {
  await publishExam();
  const person = await makeCandidate();
  const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
  await expect(findResult(person, sittingId, 'en')).rejects.toMatchObject({ code: 'not-found' });
  await handIn(person, sittingId, PAGE, EXAM_DAY + 1);
  await expect(findResult(person, sittingId, 'en')).resolves.toMatchObject({ passed: false });
  await expect(findResult(await makeCandidate(), sittingId, 'en')).rejects.toMatchObject({ code: 'not-found' });
});

it('lists one’s own attempts, newest first', async () => {
  await publishExam();
  const person = await makeCandidate();
  const first = await sitExam(person, { pass: false });
  const { sittingId } = await startSitting(person, EXAM, EXAM_DAY + DAY);
  await sitExam(await makeCandidate());
  expect(await listSittings(person, EXAM)).toMatchObject([
    { id: sittingId, state: 'open', result: null },
    { id: first, state: 'handed-in', result: { passed: false, points: 0, total: 5 } },
  ]);
});
