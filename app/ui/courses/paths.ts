import type { Lesson, Module } from '~/domain/courses/course';
import type { Stop } from '~/domain/courses/reading-order';

/** Where things are read. */
export const coursePath = (courseId: string): string => `/courses/${courseId}`;
export const lessonPath = ({ courseId, slug }: Pick<Lesson, 'courseId' | 'slug'>): string =>
  `/courses/${courseId}/${slug}`;
export const quizPath = ({ courseId, slug }: Pick<Module, 'courseId' | 'slug'>): string =>
  `/courses/${courseId}/${slug}/quiz`;
export const stopPath = (stop: Stop): string =>
  stop.kind === 'lesson' ? lessonPath(stop.lesson) : quizPath(stop.module);
