import { expect, it } from 'vitest';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import {
  DAY,
  EXAM,
  EXAM_DAY,
  makeCandidate,
  passQuizzes,
  publishExam,
  sitExam,
} from '../../../support/factories/exams';
import { makePerson } from '../../../support/factories/people';

it('lists every quiz with what is needed to link to it', async () => {
  await publishExam();
  const person = await makePerson();
  await passQuizzes(person, ['F1']);
  const { eligible, checklist } = await findEligibility(person.personId, EXAM, EXAM_DAY);
  expect(eligible).toBe(false);
  expect(checklist).toMatchObject([
    { requirement: 'quiz-passed', moduleId: 'F1', met: true, courseId: 'foundation', module: 'module-f' },
    { requirement: 'quiz-passed', moduleId: 'A1', met: false, courseId: 'after-sales', module: 'module-a' },
    { requirement: 'attempt-left', met: true, used: 0, limit: 3, from: null },
    { requirement: 'waiting-time-over', met: true, from: null },
    { requirement: 'no-open-sitting', met: true, sittingId: null },
  ]);
});

it('says yes when everything is met', async () => {
  await publishExam();
  const person = await makeCandidate();
  expect(await findEligibility(person.personId, EXAM, EXAM_DAY)).toMatchObject({ eligible: true, openSittingId: null });
});

it('names the open sitting', async () => {
  await publishExam();
  const person = await makeCandidate();
  const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
  const found = await findEligibility(person.personId, EXAM, EXAM_DAY + 1);
  expect(found).toMatchObject({ eligible: false, openSittingId: sittingId });
});

it('says from when the next attempt is possible', async () => {
  await publishExam();
  const person = await makeCandidate();
  for (const day of [0, 1, 2]) await sitExam(person, { pass: false, at: EXAM_DAY + day * DAY });
  const { checklist } = await findEligibility(person.personId, EXAM, EXAM_DAY + 2.5 * DAY);
  expect(checklist).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ requirement: 'attempt-left', met: false, used: 3, from: EXAM_DAY + 90 * DAY }),
      expect.objectContaining({ requirement: 'waiting-time-over', met: false, from: EXAM_DAY + 3 * DAY }),
    ]),
  );
});

it('does not count another person’s attempts', async () => {
  await publishExam();
  await sitExam(await makeCandidate());
  const person = await makeCandidate();
  expect(await findEligibility(person.personId, EXAM, EXAM_DAY)).toMatchObject({ eligible: true });
});

it('knows no other exam', async () => {
  await publishExam();
  await expect(findEligibility('x', 'other', EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
});
