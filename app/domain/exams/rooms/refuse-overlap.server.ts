import { and, eq, gt, inArray, isNull, lt, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { people } from '#db/schema/people';
import { examWindows, windowSeats } from '#db/schema/windows';
import { Refusal } from '../../refusal';

/**
 * Nobody is expected in two exam rooms at once. Throws `rooms-overlap`, naming the first who would be; a room that ends
 * when another opens is no overlap. `field` is the one of the form to correct.
 */
export async function refuseOverlap(
  tx: Transaction,
  room: { id: string; opensAt: number; closesAt: number },
  personIds: readonly string[],
  field?: string,
): Promise<void> {
  const [taken] = await tx
    .select({ name: people.name })
    .from(windowSeats)
    .innerJoin(examWindows, eq(examWindows.id, windowSeats.windowId))
    .innerJoin(people, eq(people.id, windowSeats.personId))
    .where(
      and(
        inArray(windowSeats.personId, [...personIds]),
        ne(examWindows.id, room.id),
        isNull(examWindows.cancelledAt),
        isNull(examWindows.endedAt),
        lt(examWindows.opensAt, room.closesAt),
        gt(examWindows.closesAt, room.opensAt),
      ),
    )
    .orderBy(people.name)
    .limit(1);
  if (taken) throw new Refusal('rooms-overlap', { name: taken.name }, field);
}
