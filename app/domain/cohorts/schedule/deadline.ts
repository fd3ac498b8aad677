import type { DueTerms } from './due-at';

/** What a due date is about. `other` has only a title. */
export const deadlineKinds = ['course', 'module', 'lesson', 'practice', 'exam', 'other'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** Kinds that are about one thing of several, named by `target`. */
export const targetedKinds = ['course', 'module', 'lesson', 'exam'] as const satisfies readonly DeadlineKind[];

/** What is to be done. */
export type Task = { kind: DeadlineKind; target: string | null; title: string | null };

/** What is to be done by when. */
export type DeadlineTerms = Task & DueTerms;

/** The end of the day, unless somebody says otherwise. */
export const USUAL_TIME = '23:59';
/** The furthest a due date can lie after the first day. */
export const MOST_DAYS = 730;

/** When it is due for somebody: the class's moment, or their extension's if that is later. Null: no moment yet. */
export function dueFor(
  { dueAt, extensions }: { dueAt: number | null; extensions: ReadonlyMap<string, { until: number }> },
  personId: string,
): number | null {
  const until = extensions.get(personId)?.until;
  if (dueAt === null || until === undefined) return dueAt;
  return Math.max(dueAt, until);
}
