import { and, eq, or } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { guestInvitations, hostAccounts } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { normaliseEmail } from '../../people/email';
import { queueMail } from '../../people/queue-mail.server';
import type { SlotLetter } from '../slots/cancel-slot.server';
import { loadSlot } from '../slots/load-slot.server';

/**
 * Asks a host of anywhere, by their address or id, to join one broadcast as a guest. Whether such a host exists, was asked before
 * or declined is never told: the answer is the same, and a guest is first seen when they accept. One standing invitation a
 * broadcast and host; one mail a broadcast and host; who declined is not asked again.
 */
export async function inviteGuest(
  manager: Manager,
  { slotId, guest, letter }: { slotId: string; guest: string; letter: SlotLetter },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { slot, enterprise, ...about } = await loadSlot(tx, manager, slotId, 'invite', now);
    const { storeId, title, startsAt } = slot;
    const host = await findHostCalled(tx, guest);
    if (!host || host.personId === slot.personId) return;
    const { personId, email: recipient, language, ...reader } = host;
    const earlier = await tx
      .select({ state: guestInvitations.state })
      .from(guestInvitations)
      .where(and(eq(guestInvitations.slotId, slotId), eq(guestInvitations.personId, personId)));
    if (earlier.some(({ state }) => state !== 'withdrawn')) return;
    const id = newId();
    await tx
      .insert(guestInvitations)
      .values({ id, slotId, personId, state: 'asked', askedAt: now, askedBy: manager.personId });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'guest-asked',
      subject: { type: 'guest-invitation', id },
      detail: { slotId, storeId, personId },
    });
    if (earlier.length > 0) return;
    const facts = { ...reader, ...about, title, startsAt, enterprise: enterprise[language] };
    await queueMail(tx, { recipient, language, ...letter(language, facts) }, now);
  });
}

/** A host by their address or id. */
export async function findHostCalled(tx: Transaction, guest: string) {
  const [host] = await tx
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
    })
    .from(hostAccounts)
    .innerJoin(people, eq(people.id, hostAccounts.personId))
    .where(or(eq(people.email, normaliseEmail(guest)), eq(people.id, guest.trim())));
  return host;
}
