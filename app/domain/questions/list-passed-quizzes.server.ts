import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { quizAttempts } from '#db/schema/questions';

/** The ids of the modules whose quiz a person has passed, at any time. */
export async function listPassedQuizzes(personId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ moduleId: quizAttempts.moduleId })
    .from(quizAttempts)
    .where(and(eq(quizAttempts.personId, personId), eq(quizAttempts.passed, true)));
  return new Set(rows.map(({ moduleId }) => moduleId));
}
