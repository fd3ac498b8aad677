import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { storeBindings } from '#db/schema/hosts';
import type { AuditAction } from '../../audit/actions';
import { record } from '../../audit/record.server';
import { Refusal } from '../../refusal';
import { type BindingAct, type BindingSide, type BindingState, bindingTransition } from './binding-transitions';

const recordedAs = {
  accept: 'binding-accepted',
  decline: 'binding-declined',
  withdraw: 'binding-ended',
  end: 'binding-ended',
} as const satisfies Record<Exclude<BindingAct, 'ask'>, AuditAction>;

type Found = { id: string; state: BindingState; storeId: string; personId: string };

/** Moves a binding, which the caller looked up through the actor, along its table and records it. */
export async function moveBinding(
  tx: Transaction,
  binding: Found | undefined,
  { act, side, by, now }: { act: keyof typeof recordedAs; side: BindingSide; by: string; now: number },
): Promise<void> {
  if (!binding) throw new Refusal('not-found');
  const transition = bindingTransition(act, binding.state, side);
  if (!transition) throw new Refusal(act === 'end' ? 'no-such-transition' : 'binding-not-asked');
  const stamp = transition.to === 'ended' ? { endedAt: now } : { answeredAt: now };
  await tx
    .update(storeBindings)
    .set({ state: transition.to, ...stamp })
    .where(eq(storeBindings.id, binding.id));
  await record(tx, {
    at: now,
    actorId: by,
    action: recordedAs[act],
    subject: { type: 'binding', id: binding.id },
    detail: { storeId: binding.storeId, personId: binding.personId, side },
  });
}
