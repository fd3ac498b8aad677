import { and, eq } from 'drizzle-orm';
import { deadlineExtensions } from '#db/schema/schedules';
import { dayIn, dayLater, momentAt } from '../../cohorts/schedule/due-at';
import { extendDeadline } from '../../cohorts/schedule/extend-deadline.server';
import type { Acting, Made } from './act-on-people.server';

/** How many days more. */
export const EXTENSION_DAYS = 3;
/** So many of somebody's overdue dates at once, the oldest first. */
const MOST_EACH = 5;

/**
 * Gives each of these people until the same time of day three days from now for what they are late with, and keeps what
 * they had before. Who is late with nothing is passed over.
 */
export async function extendOverdue({ tx, trainer, ofClass, people, reason }: Acting, now: number): Promise<Made[]> {
  const day = dayLater(dayIn(ofClass.zone, now), EXTENSION_DAYS);
  const made: Made[] = [];
  for (const { person, overdue } of people) {
    const { personId } = person;
    for (const { deadline } of overdue.slice(0, MOST_EACH)) {
      const [before] = await tx
        .select()
        .from(deadlineExtensions)
        .where(and(eq(deadlineExtensions.deadlineId, deadline.id), eq(deadlineExtensions.personId, personId)));
      const until = momentAt(ofClass.zone, day, deadline.time);
      const wanted = { deadlineId: deadline.id, personId, until, reason };
      await extendDeadline(trainer, wanted, now, (work) => work(tx));
      const had = before && {
        before: before.until,
        beforeReason: before.reason,
        beforeBy: before.grantedBy,
        beforeAt: before.grantedAt,
      };
      made.push({ personId, detail: { deadlineId: deadline.id, until, ...had } });
    }
  }
  return made;
}
