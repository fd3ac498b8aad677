import { and, eq, gt, isNull, lt, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { guestInvitations, slots } from '#db/schema/hosts';
import type { Refusal } from '../../refusal';

type Wanted = { slotId: string; personId: string; startsAt: number; endsAt: number };

/**
 * Refuses a second broadcast at the same time: nobody is live twice, as a host or as a guest who accepted. Says nothing of where
 * the other one is. Broadcasts that only touch do not overlap.
 */
export async function refuseOverlap(
  tx: Transaction,
  { slotId, personId, startsAt, endsAt }: Wanted,
  refusal: Refusal,
): Promise<void> {
  const meets = and(
    ne(slots.id, slotId),
    isNull(slots.cancelledAt),
    lt(slots.startsAt, endsAt),
    gt(slots.endsAt, startsAt),
  );
  const [hosting] = await tx
    .select({ id: slots.id })
    .from(slots)
    .where(and(eq(slots.personId, personId), meets))
    .limit(1);
  const [joining] = await tx
    .select({ id: slots.id })
    .from(guestInvitations)
    .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
    .where(and(eq(guestInvitations.personId, personId), eq(guestInvitations.state, 'accepted'), meets))
    .limit(1);
  if (hosting || joining) throw refusal;
}
