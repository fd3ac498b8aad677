import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { db } from '#db/client';
import { quizAttempts } from '#db/schema/questions';
import type { Actor } from '../../people/actor';

/** One's finished attempts at a module's quiz, newest first, ten at most. */
export async function listQuizResults(actor: Actor, moduleId: string) {
  const rows = await db
    .select({
      id: quizAttempts.id,
      finishedAt: quizAttempts.finishedAt,
      correct: quizAttempts.correct,
      passed: quizAttempts.passed,
      drawn: quizAttempts.drawn,
    })
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.personId, actor.personId),
        eq(quizAttempts.moduleId, moduleId),
        isNotNull(quizAttempts.finishedAt),
      ),
    )
    .orderBy(desc(quizAttempts.finishedAt))
    .limit(10);
  return rows.map(({ id, finishedAt, correct, passed, drawn }) => ({
    id,
    finishedAt: finishedAt ?? 0,
    correct: correct ?? 0,
    total: drawn.length,
    passed: passed === true,
  }));
}
