import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classes, classMembers, orders } from '#db/schema/cohorts';
import { rosterPlaces } from '#db/schema/rosters';
import { Refusal } from '../../refusal';

/**
 * How many seats a class's order has (null: a team has no such limit) and how many people hold or are kept one: those on the
 * roster who have not left again, and those in the class without a place on it.
 */
export async function findSeats(reader: Pick<Reader, 'select' | '$count'>, classId: string) {
  const [order] = await reader
    .select({ seats: orders.seats })
    .from(classes)
    .innerJoin(orders, eq(orders.id, classes.orderId))
    .where(eq(classes.id, classId));
  const standing = and(eq(rosterPlaces.classId, classId), isNull(rosterPlaces.removedAt));
  const places = await reader.$count(rosterPlaces, standing);
  const left = await reader
    .select({ personId: classMembers.personId })
    .from(classMembers)
    .innerJoin(rosterPlaces, and(eq(rosterPlaces.personId, classMembers.personId), standing))
    .where(and(eq(classMembers.classId, classId), isNotNull(classMembers.leftAt)));
  const unlisted = await reader
    .select({ personId: classMembers.personId })
    .from(classMembers)
    .leftJoin(rosterPlaces, and(eq(rosterPlaces.personId, classMembers.personId), standing))
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt), isNull(rosterPlaces.id)));
  return { seats: order?.seats ?? null, taken: places - left.length + unlisted.length };
}

/** Throws `over-seats` when so many more would not fit the seats of the class's order. */
export async function refuseOverSeats(
  reader: Pick<Reader, 'select' | '$count'>,
  classId: string,
  more: number,
): Promise<void> {
  const { seats, taken } = await findSeats(reader, classId);
  if (seats !== null && taken + more > seats) throw new Refusal('over-seats', { members: taken + more, seats });
}
