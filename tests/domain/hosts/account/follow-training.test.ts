import { expect, it } from 'vitest';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { quizAttempts } from '#db/schema/questions';
import { EXAM_DAY, makeSitting, TEST_POLICY } from '#tests/support/factories/certificates';
import { stateOf } from '#tests/support/factories/hosts';
import { makePerson } from '#tests/support/factories/people';
import { record } from '~/domain/audit/record.server';
import { listAccountChanges } from '~/domain/hosts/account/list-account-changes.server';
import type { Actor } from '~/domain/people/actor';

const NOW = EXAM_DAY;

async function completesLesson({ personId }: Actor, lesson = 'F1.1') {
  await transaction((tx) =>
    record(tx, {
      at: NOW,
      actorId: personId,
      action: 'lesson-completed',
      subject: { type: 'lesson', id: lesson },
      detail: { revision: '2026-01-01' },
    }),
  );
}

async function finishesQuiz({ personId }: Actor, moduleId: string, passed: boolean) {
  const id = newId();
  await transaction(async (tx) => {
    const times = { startedAt: NOW - 1, finishedAt: NOW };
    await tx.insert(quizAttempts).values({ id, personId, moduleId, drawn: [], correct: 0, passed, ...times });
    await record(tx, {
      at: NOW,
      actorId: personId,
      action: 'quiz-finished',
      subject: { type: 'quiz-attempt', id },
      detail: { moduleId, passed },
    });
  });
}

/** The published policy asks for the quiz of F1. */
const publish = async () => void (await makeSitting(await makePerson(), { passed: false }));

it('opens the account with the first lesson, once, and keeps the lesson as evidence', async () => {
  const person = await makePerson();
  expect(await stateOf(person)).toBeNull();
  await completesLesson(person);
  await completesLesson(person, 'F1.2');
  expect(await stateOf(person)).toBe('in-training');
  expect(await listAccountChanges(person.personId)).toMatchObject([
    { from: null, to: 'applicant', by: null, evidence: { cause: 'training-started', lesson: 'F1.1' } },
    { from: 'applicant', to: 'in-training', evidence: { cause: 'training-recorded', lesson: 'F1.1' } },
  ]);
});

it('makes somebody eligible with the last quiz the exam asks for, and not with a failed or another one', async () => {
  await publish();
  const person = await makePerson();
  await finishesQuiz(person, 'F1', false);
  expect(await stateOf(person)).toBeNull();
  await finishesQuiz(person, 'P1', true);
  expect(await stateOf(person)).toBe('in-training');
  await finishesQuiz(person, 'F1', true);
  expect(await stateOf(person)).toBe('eligible');
});

it('is led nowhere by an exam that only renews a certificate and asks for no quiz', async () => {
  await publish();
  const update = { ...TEST_POLICY, id: 'update', updates: TEST_POLICY.id, requires: { quizzes: [] } };
  await makeSitting(await makePerson(), { passed: false, policy: update });
  const person = await makePerson();
  await completesLesson(person);
  expect(await stateOf(person)).toBe('in-training');
});
