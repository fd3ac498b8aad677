import { content } from '../../content.server';
import type { Lesson } from '../../courses/course';

/** Every lesson an item can examine, in the order of the courses. */
export const listLessons = (): Lesson[] =>
  content().library.courses.flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons));
