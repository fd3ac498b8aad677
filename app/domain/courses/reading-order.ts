import type { Course, Lesson, Module } from './course';

/** Something to do in a course, in order: the lessons of a module, then its quiz, then the next module. */
export type Stop = { kind: 'lesson'; lesson: Lesson } | { kind: 'quiz'; module: Module };

export const stopsOf = ({ modules }: Pick<Course, 'modules'>): Stop[] =>
  modules.flatMap((module): Stop[] => [
    ...module.lessons.map((lesson) => ({ kind: 'lesson' as const, lesson })),
    { kind: 'quiz', module },
  ]);

/** Every lesson of some courses, in the order they are meant to be read in. */
export const lessonsOf = (courses: readonly Pick<Course, 'modules'>[]): Lesson[] =>
  courses.flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons));

/** The minutes a set of lessons takes, as their authors say. */
export const minutesOf = (lessons: readonly Lesson[]): number => lessons.reduce((sum, { en }) => sum + en.minutes, 0);

/** What stands before and after a lesson in its course. */
export function neighboursOf(course: Course, lesson: Lesson): { previous: Stop | null; next: Stop | null } {
  const stops = stopsOf(course);
  const place = stops.findIndex((stop) => stop.kind === 'lesson' && stop.lesson.id === lesson.id);
  return { previous: stops[place - 1] ?? null, next: stops[place + 1] ?? null };
}
