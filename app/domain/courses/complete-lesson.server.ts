import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { record } from '../audit/record.server';
import type { Actor } from '../people/actor';
import { revisedOn } from './course';
import { findLesson } from './find-lesson.server';

/**
 * Marks a lesson as completed. Completing again changes and records nothing, unless the lesson was revised in between.
 * `read` is the date of the revision the person had before them (YYYY-MM-DD), which is older than today's when an
 * offline device reports late; it never counts for more than the lesson is. Throws `not-found`.
 */
export async function completeLesson(actor: Actor, lessonId: string, now: number, read?: string): Promise<void> {
  const lesson = findLesson({ id: lessonId });
  const newest = revisedOn(lesson);
  const completedRevision = read && read < newest ? read : newest;
  const mine = and(eq(lessonProgress.personId, actor.personId), eq(lessonProgress.lessonId, lesson.id));
  await transaction(async (tx) => {
    const [before] = await tx
      .select({ completedAt: lessonProgress.completedAt, revision: lessonProgress.completedRevision })
      .from(lessonProgress)
      .where(mine);
    if (before && before.completedAt !== null && (before.revision ?? '') >= completedRevision) return;
    await tx
      .insert(lessonProgress)
      .values({
        personId: actor.personId,
        lessonId: lesson.id,
        openedAt: now,
        lastOpenedAt: now,
        completedAt: now,
        completedRevision,
      })
      .onConflictDoUpdate({
        target: [lessonProgress.personId, lessonProgress.lessonId],
        set: { completedAt: now, completedRevision, lastOpenedAt: now },
      });
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'lesson-completed',
      subject: { type: 'lesson', id: lesson.id },
      detail: { revision: completedRevision },
    });
  });
}
