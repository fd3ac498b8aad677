import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { guestInvitations } from '#db/schema/hosts';
import type { Manager } from '../../people/actor';
import { loadSlot } from '../slots/load-slot.server';
import { findHostCalled } from './invite-guest.server';
import { moveGuest } from './move-guest.server';

/**
 * Takes a manager's invitation to a broadcast back, by the guest's address or id, whether it was accepted or not. Like inviting, it
 * does not tell whether there was one.
 */
export async function withdrawGuest(
  manager: Manager,
  { slotId, guest }: { slotId: string; guest: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { slot } = await loadSlot(tx, manager, slotId, 'invite', now);
    const host = await findHostCalled(tx, guest);
    if (!host) return;
    const [found] = await tx
      .select()
      .from(guestInvitations)
      .where(
        and(
          eq(guestInvitations.slotId, slotId),
          eq(guestInvitations.personId, host.personId),
          inArray(guestInvitations.state, ['asked', 'accepted']),
        ),
      );
    if (!found) return;
    const act = { act: 'withdraw', side: 'manager', by: manager.personId, now } as const;
    await moveGuest(tx, { ...found, storeId: slot.storeId }, act);
  });
}
