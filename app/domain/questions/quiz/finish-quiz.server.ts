import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { quizAttempts } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { addMistakes } from '../drill/add-mistakes.server';
import { loadVersions } from '../load-versions.server';
import type { AnswersByPlace } from '../paper';
import { markQuiz, refuseForeignAnswers } from './quiz';

/**
 * Finishes one's own open quiz: stores the answers and marks them, once, and puts the mistakes into the drill. An item
 * without an answer counts as wrong.
 * Throws `not-found`, `quiz-finished`, or `quiz-item-unknown` when an answer does not belong to what was drawn.
 */
export async function finishQuiz(
  actor: Actor,
  attemptId: string,
  answers: AnswersByPlace,
  now: number,
): Promise<{ correct: number; total: number; passed: boolean }> {
  return transaction(async (tx) => {
    const [attempt] = await tx
      .select()
      .from(quizAttempts)
      .where(and(eq(quizAttempts.id, attemptId), eq(quizAttempts.personId, actor.personId)));
    if (!attempt) throw new Refusal('not-found');
    if (attempt.finishedAt !== null) throw new Refusal('quiz-finished');
    const contents = await loadVersions(tx, attempt.drawn);
    refuseForeignAnswers(attempt.drawn, contents, answers);
    const mark = markQuiz(attempt.drawn, contents, answers);
    await tx
      .update(quizAttempts)
      .set({ answers, finishedAt: now, correct: mark.correct, passed: mark.passed })
      .where(eq(quizAttempts.id, attemptId));
    await addMistakes(tx, actor.personId, mark.mistakes, now);
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'quiz-finished',
      subject: { type: 'quiz-attempt', id: attemptId },
      detail: { moduleId: attempt.moduleId, passed: mark.passed },
    });
    const { mistakes: _, ...result } = mark;
    return result;
  });
}
