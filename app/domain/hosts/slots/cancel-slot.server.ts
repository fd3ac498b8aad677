import { and, eq, inArray } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { guestInvitations, slots } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { moveGuest } from '../guests/move-guest.server';
import { loadSlot } from './load-slot.server';

/** What a mail about one broadcast is made of. `startsAt` is read by the clocks of `zone`. */
export type SlotLetter = Letter<{
  name: string;
  title: string;
  store: string;
  platform: string;
  enterprise: string;
  startsAt: number;
  zone: string;
}>;

/**
 * Cancels a broadcast that has not begun, withdraws what its guests were asked or accepted, and tells its host and those who had
 * accepted by mail. Throws `not-found` or `slot-closed`.
 */
export async function cancelSlot(
  manager: Manager,
  { slotId, letter }: { slotId: string; letter: SlotLetter },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { slot, enterprise, ...about } = await loadSlot(tx, manager, slotId, 'cancel', now);
    await tx.update(slots).set({ cancelledAt: now }).where(eq(slots.id, slotId));
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'slot-cancelled',
      subject: { type: 'slot', id: slotId },
      detail: { storeId: slot.storeId, personId: slot.personId },
    });
    const accepted = await withdrawGuests(tx, manager, slot, now);
    const told = await tx
      .select({ name: people.name, email: people.email, language: people.language, zone: people.zone })
      .from(people)
      .where(inArray(people.id, slot.personId === null ? accepted : [slot.personId, ...accepted]));
    for (const { email: recipient, language, ...reader } of told) {
      const { title, startsAt } = slot;
      const facts = { ...reader, ...about, title, startsAt, enterprise: enterprise[language] };
      await queueMail(tx, { recipient, language, ...letter(language, facts) }, now);
    }
  });
}

/** Returns who had accepted. */
async function withdrawGuests(
  tx: Transaction,
  manager: Manager,
  { id, storeId }: { id: string; storeId: string },
  now: number,
): Promise<string[]> {
  const standing = await tx
    .select()
    .from(guestInvitations)
    .where(and(eq(guestInvitations.slotId, id), inArray(guestInvitations.state, ['asked', 'accepted'])));
  for (const { state, personId, ...row } of standing) {
    const found = { id: row.id, state, slotId: id, personId, storeId };
    await moveGuest(tx, found, { act: 'withdraw', side: 'manager', by: manager.personId, now });
  }
  return standing.filter(({ state }) => state === 'accepted').map(({ personId }) => personId);
}
