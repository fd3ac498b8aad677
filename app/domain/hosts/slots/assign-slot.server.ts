import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { slots } from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { loadSlot } from './load-slot.server';
import { refuseOverlap } from './refuse-overlap.server';
import { refuseUnboundHost } from './refuse-unbound-host.server';

/**
 * Puts another host down for a broadcast, or nobody: one bound to the store, asked to be, or a guest of this broadcast, and free
 * at that time. Throws `not-found`, `slot-closed`, `host-not-bound` or `slot-overlaps`.
 */
export async function assignSlot(
  manager: Manager,
  { slotId, personId }: { slotId: string; personId: string | null },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { slot } = await loadSlot(tx, manager, slotId, 'assign', now);
    if (slot.personId === personId) return;
    const { storeId, startsAt, endsAt } = slot;
    if (personId !== null) {
      await refuseUnboundHost(tx, { slotId, storeId, personId });
      await refuseOverlap(tx, { slotId, personId, startsAt, endsAt }, new Refusal('slot-overlaps', {}, 'personId'));
    }
    await tx.update(slots).set({ personId }).where(eq(slots.id, slotId));
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'slot-assigned',
      subject: { type: 'slot', id: slotId },
      detail: { storeId, before: slot.personId, personId },
    });
  });
}
