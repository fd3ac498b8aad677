import { Refusal } from '../refusal';
import type { Course, Module } from './course';
import { findCourse } from './find-course.server';

/** A module by its address inside a course. Throws `not-found`. */
export function findModule(courseId: string, slug: string): { course: Course; module: Module } {
  const course = findCourse(courseId);
  const module = course.modules.find((each) => each.slug === slug);
  if (!module) throw new Refusal('not-found');
  return { course, module };
}
