import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import type { ProgressByLesson } from './progress';

/** A person's progress by lesson id; lessons never opened are not in it. */
export async function listProgress(personId: string): Promise<ProgressByLesson> {
  const rows = await db
    .select({
      lessonId: lessonProgress.lessonId,
      openedAt: lessonProgress.openedAt,
      lastOpenedAt: lessonProgress.lastOpenedAt,
      completedAt: lessonProgress.completedAt,
      completedRevision: lessonProgress.completedRevision,
    })
    .from(lessonProgress)
    .where(eq(lessonProgress.personId, personId));
  return new Map(rows.map(({ lessonId, ...progress }) => [lessonId, progress]));
}
