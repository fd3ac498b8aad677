import type { Reader } from '#db/client';
import type { DeadlineTerms } from './deadline';
import { daysBetween } from './due-at';
import { findTarget } from './find-target.server';
import { listClassDeadlines, loadCalendar } from './list-class-deadlines.server';

/**
 * A class's schedule to be taken over by another: what is due for all of it, in days after the first day. A fixed day is
 * reckoned from that class's first day; one of a class without a first day is left out, and so is what there is no more.
 */
export async function copiedPlan(reader: Reader, fromClassId: string): Promise<DeadlineTerms[]> {
  const { startsOn } = await loadCalendar(reader, fromClassId);
  const found = await listClassDeadlines(reader, fromClassId);
  return found.flatMap(({ personId, kind, target, title, day, offsetDays, time }) => {
    const days = offsetDays ?? (day === null || startsOn === null ? null : daysBetween(startsOn, day));
    if (personId !== null || days === null || days < 0 || !findTarget({ kind, target })) return [];
    return [{ kind, target, title, day: null, offsetDays: days, time }];
  });
}
