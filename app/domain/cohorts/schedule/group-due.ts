import { dayIn, dayLater, mondayOf } from './due-at';

/** When what is due stands, from somebody's own day: `past` is what is done, or over and nobody's to tick. */
export const dueGroups = ['overdue', 'today', 'week', 'later', 'past'] as const;
export type DueGroup = (typeof dueGroups)[number];

type Dated = { dueAt: number; done: boolean | null };

/** Where something due belongs on a day of a zone. Weeks end with Sunday. */
export function groupOf({ dueAt, done }: Dated, zone: string, now: number): DueGroup {
  if (done === true) return 'past';
  if (dueAt < now) return done === null ? 'past' : 'overdue';
  const [today, day] = [dayIn(zone, now), dayIn(zone, dueAt)];
  if (day === today) return 'today';
  return day < dayLater(mondayOf(today), 7) ? 'week' : 'later';
}

/** What is due by group, each in the order it came in. */
export function groupDue<Due extends Dated>(due: readonly Due[], zone: string, now: number): Record<DueGroup, Due[]> {
  const groups: Record<DueGroup, Due[]> = { overdue: [], today: [], week: [], later: [], past: [] };
  for (const each of due) groups[groupOf(each, zone, now)].push(each);
  return groups;
}
