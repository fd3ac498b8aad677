import { content } from '../content.server';
import { Refusal } from '../refusal';
import type { Course } from './course';

/** A course by its id, which is also its address. Throws `not-found`. */
export function findCourse(courseId: string): Course {
  const course = content().library.courses.find(({ id }) => id === courseId);
  if (!course) throw new Refusal('not-found');
  return course;
}
