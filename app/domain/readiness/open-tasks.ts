import { dueFor } from '../cohorts/schedule/deadline';
import { isDone } from '../cohorts/schedule/done';
import type { ClassDeadline } from '../cohorts/schedule/list-class-deadlines.server';
import type { Course } from '../courses/course';
import type { ClassPerson } from './load-class-people.server';

/** Something due that somebody has not done. Moments in ms. */
export type OpenTask = { deadline: ClassDeadline; dueAt: number };
/** The first due first; `overdue` are those whose moment is past. */
export type OpenTasks = { open: readonly OpenTask[]; overdue: readonly OpenTask[] };

type Learner = Pick<ClassPerson, 'personId' | 'done'>;

/**
 * What each of a class has not done of what is due. What has no moment yet, and what nobody can tell whether it is done,
 * concerns no dashboard. Most of a class is equally far and has the same dates: for all of them it is found once.
 */
export function openTasksIn(
  deadlines: readonly ClassDeadline[],
  taught: { courses: readonly Course[]; renewing: ReadonlySet<string> },
  now: number,
): (person: Learner) => OpenTasks {
  const withOwnDates = new Set(
    deadlines.flatMap(({ personId, extensions }) => [...(personId === null ? [] : [personId]), ...extensions.keys()]),
  );
  const find = ({ personId, done }: Learner): OpenTasks => {
    const open: OpenTask[] = [];
    for (const deadline of deadlines) {
      if (deadline.personId !== null && deadline.personId !== personId) continue;
      const dueAt = dueFor(deadline, personId);
      if (dueAt !== null && isDone(deadline, done, taught) === false) open.push({ deadline, dueAt });
    }
    open.sort((a, b) => a.dueAt - b.dueAt);
    return { open, overdue: open.filter(({ dueAt }) => dueAt < now) };
  };
  const found = new Map<ReadonlySet<string>, Map<ReadonlySet<string>, OpenTasks>>();
  return (person) => {
    const { lessons, quizzes, exams, practice } = person.done;
    if (withOwnDates.has(person.personId) || exams.size > 0 || practice) return find(person);
    const asFar = found.get(lessons) ?? new Map<ReadonlySet<string>, OpenTasks>();
    const tasks = asFar.get(quizzes) ?? find(person);
    found.set(lessons, asFar.set(quizzes, tasks));
    return tasks;
  };
}
