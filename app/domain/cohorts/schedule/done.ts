import type { Course } from '../../courses/course';
import type { Task } from './deadline';

/** What somebody has done, as far as due dates ask for it. */
export type Done = {
  /** Lessons completed, by id. */
  lessons: ReadonlySet<string>;
  /** Modules whose quiz is passed, by id. */
  quizzes: ReadonlySet<string>;
  /** When the newest sitting that passed began, by exam. */
  exams: ReadonlyMap<string, number>;
  practice: boolean;
};

export const NOTHING_DONE: Done = { lessons: new Set(), quizzes: new Set(), exams: new Map(), practice: false };

/**
 * Whether somebody has done what is due; null where only people can say so (`other`), or when it is no longer in the
 * content. A course is done with its lessons and quizzes. An exam is passed at any time; one that renews (`renewing`)
 * since the due date was set, because it is passed every year.
 */
export function isDone(
  { kind, target, setAt }: Pick<Task, 'kind' | 'target'> & { setAt: number },
  done: Done,
  { courses, renewing }: { courses: readonly Course[]; renewing: ReadonlySet<string> },
): boolean | null {
  if (kind === 'other') return null;
  if (kind === 'practice') return done.practice;
  if (target === null) return null;
  if (kind === 'lesson') return done.lessons.has(target);
  if (kind === 'module') return done.quizzes.has(target);
  if (kind === 'exam') {
    const passed = done.exams.get(target);
    return passed !== undefined && (!renewing.has(target) || passed >= setAt);
  }
  const course = courses.find(({ id }) => id === target);
  if (!course) return null;
  return course.modules.every(
    ({ id, lessons }) => done.quizzes.has(id) && lessons.every((lesson) => done.lessons.has(lesson.id)),
  );
}
