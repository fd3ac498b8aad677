import type { DeadlineTerms } from './deadline';
import { type Calendar, dueAt, dueDay } from './due-at';

type Placed = { dueOn: string | null; dueAt: number | null };
export type Moved<Deadline> = { deadline: Deadline; before: Placed; after: Placed };

/** What is due at another moment when a class's calendar changes, as it was and as it would be. */
export function movedDeadlines<Deadline extends DeadlineTerms>(
  deadlines: readonly Deadline[],
  before: Calendar,
  after: Calendar,
): Moved<Deadline>[] {
  const place = (deadline: Deadline, calendar: Calendar): Placed => ({
    dueOn: dueDay(deadline, calendar),
    dueAt: dueAt(deadline, calendar),
  });
  return deadlines
    .map((deadline) => ({ deadline, before: place(deadline, before), after: place(deadline, after) }))
    .filter((moved) => moved.before.dueAt !== moved.after.dueAt);
}
