import { transaction } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import type { Actor } from '../people/actor';
import { findLesson } from './find-lesson.server';

/**
 * Remembers that a person has a lesson before them, so that they can go on there. A bookmark, which each opening moves
 * and nobody answers for: the audit log records completing, not reading. Throws `not-found`.
 */
export async function openLesson(actor: Actor, lessonId: string, now: number): Promise<void> {
  const { id } = findLesson({ id: lessonId });
  await transaction(async (tx) => {
    await tx
      .insert(lessonProgress)
      .values({ personId: actor.personId, lessonId: id, openedAt: now, lastOpenedAt: now })
      .onConflictDoUpdate({
        target: [lessonProgress.personId, lessonProgress.lessonId],
        set: { lastOpenedAt: now },
      });
  });
}
