import type { Course } from '../../courses/course';
import { stopsOf } from '../../courses/reading-order';
import { type DeadlineTerms, USUAL_TIME } from './deadline';

/** Minutes a quiz is reckoned to take. */
const QUIZ_MINUTES = 10;
/** So many weeks courses can be laid out over. */
export const MOST_WEEKS = 52;

/**
 * Courses laid out over weeks of teaching: every lesson and quiz in reading order, each week about as many minutes, all of
 * a week due on its last day. The last is due on the last day of the last week. Pure.
 */
export function planCourses(courses: readonly Course[], weeks: number): DeadlineTerms[] {
  const stops = courses
    .flatMap(stopsOf)
    .map((stop) =>
      stop.kind === 'lesson'
        ? { kind: 'lesson' as const, target: stop.lesson.id, minutes: stop.lesson.en.minutes }
        : { kind: 'module' as const, target: stop.module.id, minutes: QUIZ_MINUTES },
    );
  const whole = stops.reduce((sum, { minutes }) => sum + minutes, 0);
  let done = 0;
  return stops.map(({ kind, target, minutes }) => {
    done += minutes;
    const week = Math.max(1, Math.ceil((done * weeks) / whole));
    return { kind, target, title: null, day: null, offsetDays: week * 7 - 1, time: USUAL_TIME };
  });
}
