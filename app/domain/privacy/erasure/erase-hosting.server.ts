import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import {
  guestInvitations,
  hostAccountChanges,
  hostProfiles,
  identityChecks,
  liveBadges,
  slots,
  storeBindings,
} from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import { moveAccount } from '../../hosts/account/move-account.server';
import { moveBinding } from '../../hosts/bindings/move-binding.server';
import { moveGuest } from '../../hosts/guests/move-guest.server';
import type { Erased } from './erase-account.server';

/** Said where an account or a certificate is revoked for it. */
export const ERASURE_REASON = 'At the holder’s request: erased.';

/**
 * Ends what somebody is as a host: bindings, places in broadcasts, badges, profile, identity checks, and the account itself. Its
 * history keeps the states and loses what was written about the person.
 */
export async function eraseHosting(tx: Transaction, { personId, now }: Erased): Promise<void> {
  const bindings = await tx
    .select()
    .from(storeBindings)
    .where(and(eq(storeBindings.personId, personId), inArray(storeBindings.state, ['asked', 'in-force'])));
  for (const binding of bindings) {
    const act = binding.state === 'asked' ? 'decline' : 'end';
    await moveBinding(tx, binding, { act, side: 'host', by: personId, now });
  }
  const guest = await tx
    .select({
      id: guestInvitations.id,
      state: guestInvitations.state,
      slotId: guestInvitations.slotId,
      personId: guestInvitations.personId,
      storeId: slots.storeId,
    })
    .from(guestInvitations)
    .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
    .where(and(eq(guestInvitations.personId, personId), inArray(guestInvitations.state, ['asked', 'accepted'])));
  for (const invitation of guest) {
    const act = invitation.state === 'asked' ? 'decline' : 'withdraw';
    await moveGuest(tx, invitation, { act, side: 'host', by: personId, now });
  }
  const freed = await tx
    .update(slots)
    .set({ personId: null })
    .where(and(eq(slots.personId, personId), gt(slots.endsAt, now)))
    .returning({ id: slots.id });
  for (const { id } of freed) {
    const detail = { personId: null };
    await record(tx, { at: now, actorId: null, action: 'slot-assigned', subject: { type: 'slot', id }, detail });
  }
  await tx.delete(liveBadges).where(eq(liveBadges.personId, personId));
  await tx.delete(hostProfiles).where(eq(hostProfiles.personId, personId));
  await tx.delete(identityChecks).where(eq(identityChecks.personId, personId));
  await tx.update(hostAccountChanges).set({ reason: null }).where(eq(hostAccountChanges.personId, personId));
  await moveAccount(tx, { personId, cause: 'account-revoked', evidence: {}, by: null, reason: ERASURE_REASON, now });
}
