import { findLesson } from '../../courses/find-lesson.server';
import type { Language } from '../../language';
import { Refusal } from '../../refusal';

/** The lesson that teaches an item, as a link needs it; null when it has left the library since. */
export function findTaughtLesson(lessonId: string, language: Language) {
  try {
    const { courseId, slug, [language]: text } = findLesson({ id: lessonId });
    return { courseId, slug, title: text.title };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
