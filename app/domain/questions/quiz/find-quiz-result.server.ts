import { and, eq, isNotNull } from 'drizzle-orm';
import { db } from '#db/client';
import { quizAttempts } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { loadVersions } from '../load-versions.server';
import { type ExplainedItem, explainItem } from './explain-item';

export type QuizResult = {
  moduleId: string;
  finishedAt: number;
  correct: number;
  passed: boolean;
  items: ExplainedItem[];
};

/** The result of one's own finished attempt. An open one has no result yet: `not-found`, like somebody else's. */
export async function findQuizResult(actor: Actor, attemptId: string, language: Language): Promise<QuizResult> {
  const [attempt] = await db
    .select()
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.id, attemptId),
        eq(quizAttempts.personId, actor.personId),
        isNotNull(quizAttempts.finishedAt),
      ),
    );
  if (!attempt?.finishedAt) throw new Refusal('not-found');
  const contents = await loadVersions(db, attempt.drawn);
  const answers = attempt.answers ?? {};
  const explained = attempt.drawn.map((drawn, place) => {
    const content = contents.get(drawn.version);
    if (!content) throw new Error(`quiz item ${drawn.itemId} has no stored version`);
    return explainItem(content, drawn, answers[String(place)], language);
  });
  return {
    moduleId: attempt.moduleId,
    finishedAt: attempt.finishedAt,
    correct: attempt.correct ?? 0,
    passed: attempt.passed === true,
    items: explained,
  };
}
