import { redirect } from '@remix-run/node';
import { findContinuation } from '~/domain/courses/find-continuation.server';
import { listPassedQuizzes } from '~/domain/questions/quiz/list-passed-quizzes.server';
import { person } from '~/http/answer';
import { nextStepOf } from '~/ui/courses/next-step';

/** Goes where the person was: the same from anywhere. */
export const loader = person.read(async ({ actor, language }) => {
  const step = await findContinuation(actor.personId, await listPassedQuizzes(actor.personId));
  return redirect(nextStepOf(step, language, false).to);
});
