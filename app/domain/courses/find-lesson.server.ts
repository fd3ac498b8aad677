import { content } from '../content.server';
import { Refusal } from '../refusal';
import type { Lesson } from './course';
import { lessonsOf } from './reading-order';

/** A lesson by its id, or by the course and address it is read at. Throws `not-found`. */
export function findLesson(wanted: { id: string } | { courseId: string; slug: string }): Lesson {
  const lesson = lessonsOf(content().library.courses).find((each) =>
    'id' in wanted ? each.id === wanted.id : each.courseId === wanted.courseId && each.slug === wanted.slug,
  );
  if (!lesson) throw new Refusal('not-found');
  return lesson;
}
