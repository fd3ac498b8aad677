import type { Course, Lesson, Module } from './course';
import { isCompleted, type ProgressByLesson } from './progress';
import { lessonsOf } from './reading-order';

/** Where somebody goes on. `begun` is a lesson they opened and did not complete; `done` leaves the exam. */
export type Continuation =
  | { kind: 'lesson'; lesson: Lesson; begun: boolean }
  | { kind: 'quiz'; module: Module }
  | { kind: 'done' };

/**
 * Where to go on, in some courses: the lesson opened last and not completed, else the first lesson not completed,
 * else the first quiz not passed. Progress with lessons that no longer exist is passed over.
 */
export function continuation(
  courses: readonly Course[],
  progress: ProgressByLesson,
  passedQuizzes: ReadonlySet<string>,
): Continuation {
  const open = lessonsOf(courses).filter(({ id }) => !isCompleted(progress, id));
  const lastOpened = (lesson: Lesson) => progress.get(lesson.id)?.lastOpenedAt ?? -1;
  const begun = open.filter(({ id }) => progress.has(id)).sort((a, b) => lastOpened(b) - lastOpened(a));
  if (begun[0]) return { kind: 'lesson', lesson: begun[0], begun: true };
  if (open[0]) return { kind: 'lesson', lesson: open[0], begun: false };
  const module = courses.flatMap(({ modules }) => modules).find(({ id }) => !passedQuizzes.has(id));
  return module ? { kind: 'quiz', module } : { kind: 'done' };
}
