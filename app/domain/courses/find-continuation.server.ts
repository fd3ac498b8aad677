import { content } from '../content.server';
import { type Continuation, continuation } from './continuation';
import { listProgress } from './list-progress.server';

/** Where a person goes on. Which quizzes they passed is for a later context to say, so the caller brings it. */
export async function findContinuation(personId: string, passedQuizzes: ReadonlySet<string>): Promise<Continuation> {
  return continuation(content().library.courses, await listProgress(personId), passedQuizzes);
}
