import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { guestInvitations } from '#db/schema/hosts';
import type { AuditAction } from '../../audit/actions';
import { record } from '../../audit/record.server';
import { Refusal } from '../../refusal';
import { type GuestAct, type GuestSide, type GuestState, guestTransition } from './guest-transitions';

const recordedAs = {
  accept: 'guest-accepted',
  decline: 'guest-declined',
  withdraw: 'guest-withdrawn',
} as const satisfies Record<Exclude<GuestAct, 'ask'>, AuditAction>;

type Found = { id: string; state: GuestState; slotId: string; personId: string; storeId: string };

/** Moves a guest's invitation, which the caller looked up through the actor, along its table and records it. */
export async function moveGuest(
  tx: Transaction,
  { id, state, ...about }: Found,
  { act, side, by, now }: { act: keyof typeof recordedAs; side: GuestSide; by: string; now: number },
): Promise<void> {
  const transition = guestTransition(act, state, side);
  if (!transition) throw new Refusal('guest-not-asked');
  const stamp = transition.to === 'withdrawn' ? { endedAt: now } : { answeredAt: now };
  await tx
    .update(guestInvitations)
    .set({ state: transition.to, ...stamp })
    .where(eq(guestInvitations.id, id));
  await record(tx, {
    at: now,
    actorId: by,
    action: recordedAs[act],
    subject: { type: 'guest-invitation', id },
    detail: { ...about, side },
  });
}
