import { and, eq } from 'drizzle-orm';
import { db, type Reader } from '#db/client';
import { quizAttempts } from '#db/schema/questions';

/** The ids of the modules whose quiz a person has passed, at any time. */
export async function listPassedQuizzes(personId: string, reader: Reader = db): Promise<Set<string>> {
  const rows = await reader
    .selectDistinct({ moduleId: quizAttempts.moduleId })
    .from(quizAttempts)
    .where(and(eq(quizAttempts.personId, personId), eq(quizAttempts.passed, true)));
  return new Set(rows.map(({ moduleId }) => moduleId));
}
