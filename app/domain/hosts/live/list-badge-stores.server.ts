import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { guestInvitations, slots, storeBindings, stores } from '#db/schema/hosts';

export type BadgeStore = { id: string; name: string; platform: string };

/** The stores somebody may show a badge for: those they are bound to, and those whose coming broadcasts they join as a guest. */
export async function listBadgeStores(from: Reader, personId: string, now: number): Promise<BadgeStore[]> {
  const columns = { id: stores.id, name: stores.name, platform: stores.platform };
  const bound = await from
    .select(columns)
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .where(and(eq(storeBindings.personId, personId), eq(storeBindings.state, 'in-force')))
    .orderBy(asc(stores.name));
  const joined = await from
    .selectDistinct(columns)
    .from(guestInvitations)
    .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
    .innerJoin(stores, eq(stores.id, slots.storeId))
    .where(
      and(
        eq(guestInvitations.personId, personId),
        eq(guestInvitations.state, 'accepted'),
        isNull(slots.cancelledAt),
        gt(slots.endsAt, now),
      ),
    )
    .orderBy(asc(stores.name));
  return [...bound, ...joined.filter(({ id }) => bound.every((store) => store.id !== id))];
}
