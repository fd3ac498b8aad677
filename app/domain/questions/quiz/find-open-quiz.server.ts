import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { quizAttempts } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { loadVersions } from '../load-versions.server';
import { type ShownItem, showItem } from '../show-item';

/** One's open attempt at a module's quiz, as a browser may see it, or null. */
export async function findOpenQuiz(
  actor: Actor,
  moduleId: string,
  language: Language,
): Promise<{ id: string; items: ShownItem[] } | null> {
  const [attempt] = await db
    .select({ id: quizAttempts.id, drawn: quizAttempts.drawn })
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.personId, actor.personId),
        eq(quizAttempts.moduleId, moduleId),
        isNull(quizAttempts.finishedAt),
      ),
    );
  if (!attempt) return null;
  const contents = await loadVersions(db, attempt.drawn);
  const shown = attempt.drawn.map((drawn) => {
    const content = contents.get(drawn.version);
    if (!content) throw new Error(`quiz item ${drawn.itemId} has no stored version`);
    return showItem(content, drawn, language);
  });
  return { id: attempt.id, items: shown };
}
