import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { handOvers } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import { Refusal } from '../../refusal';
import { type HandOverAct, type HandOverState, handOverTransition } from './hand-over-transitions';

const recorded = {
  accepted: 'class-hand-over-accepted',
  declined: 'class-hand-over-declined',
  withdrawn: 'class-hand-over-withdrawn',
} as const;

/** Takes an offer that stands a step further, as the table says. Throws `hand-over-decided` when it no longer stands. */
export async function moveHandOver(
  tx: Transaction,
  { id, state, personId }: { id: string; state: HandOverState; personId: string },
  { act, by }: { act: HandOverAct; by: string },
  now: number,
): Promise<void> {
  const step = handOverTransition(act, state);
  if (!step || step.to === 'offered') throw new Refusal('hand-over-decided');
  await tx.update(handOvers).set({ state: step.to, decidedAt: now }).where(eq(handOvers.id, id));
  await record(tx, {
    at: now,
    actorId: by,
    action: recorded[step.to],
    subject: { type: 'hand-over', id },
    detail: { personId },
  });
}
