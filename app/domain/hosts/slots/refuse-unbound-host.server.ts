import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { guestInvitations, storeBindings } from '#db/schema/hosts';
import { Refusal } from '../../refusal';

/**
 * Refuses to put somebody down for a broadcast who has no binding to its store, asked for or in force, and did not accept to join
 * it as a guest. Somebody unknown is refused the same.
 */
export async function refuseUnboundHost(
  tx: Transaction,
  { slotId, storeId, personId }: { slotId: string; storeId: string; personId: string },
): Promise<void> {
  const [bound] = await tx
    .select({ id: storeBindings.id })
    .from(storeBindings)
    .where(
      and(
        eq(storeBindings.storeId, storeId),
        eq(storeBindings.personId, personId),
        inArray(storeBindings.state, ['asked', 'in-force']),
      ),
    );
  if (bound) return;
  const [guest] = await tx
    .select({ id: guestInvitations.id })
    .from(guestInvitations)
    .where(
      and(
        eq(guestInvitations.slotId, slotId),
        eq(guestInvitations.personId, personId),
        eq(guestInvitations.state, 'accepted'),
      ),
    );
  if (!guest) throw new Refusal('host-not-bound', {}, 'personId');
}
