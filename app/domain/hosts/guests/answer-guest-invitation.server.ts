import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { guestInvitations, slots } from '#db/schema/hosts';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseCoolingDown } from '../bindings/refuse-cooling-down.server';
import { refuseOverlap } from '../slots/refuse-overlap.server';
import { slotAllows, slotState } from '../slots/slot-transitions';
import { moveGuest } from './move-guest.server';

/**
 * A host's own answer to an invitation: accepts or declines it, or leaves a broadcast they had accepted. Accepting shows the
 * enterprise their name and whether they are cleared for that broadcast, and nothing else. Throws `not-found`, `slot-closed`,
 * `guest-not-asked`, `own-slot-overlaps` or `binding-cooling-down`.
 */
export async function answerGuestInvitation(
  actor: Actor,
  { invitationId, act }: { invitationId: string; act: 'accept' | 'decline' | 'withdraw' },
  now: number,
): Promise<void> {
  const { personId } = actor;
  await transaction(async (tx) => {
    const [found] = await tx
      .select({ invitation: guestInvitations, slot: slots })
      .from(guestInvitations)
      .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
      .where(and(eq(guestInvitations.id, invitationId), eq(guestInvitations.personId, personId)));
    if (!found) throw new Refusal('not-found');
    const { invitation, slot } = found;
    const { id: slotId, storeId, startsAt, endsAt } = slot;
    if (!slotAllows('answer', slotState(slot, now))) throw new Refusal('slot-closed');
    await moveGuest(tx, { ...invitation, storeId }, { act, side: 'host', by: personId, now });
    if (act !== 'accept') return;
    await refuseCoolingDown(tx, { storeId, personId }, now);
    await refuseOverlap(tx, { slotId, personId, startsAt, endsAt }, new Refusal('own-slot-overlaps'));
  });
}
