import { and, eq } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { sittingResults, sittings } from '#db/schema/exams';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { closeSitting } from './close-sitting.server';
import { countAnswered, loadAnswers } from './load-answers.server';
import { isOver } from './sitting-clock';
import type { SittingState } from './sitting-transitions';
import { refuseOtherWriters } from './sitting-writer';

/** What a candidate gets for a paper handed in. `answered` counts the places the server holds an answer to. */
export type Receipt = { sittingId: string; state: SittingState; closedAt: number; answered: number; digest: string };

/**
 * Hands in one's own sitting: closes and scores it, once. Handing in again returns the same receipt. After the deadline and
 * the policy's grace it is closed as timed out, with what was acknowledged. Before the deadline, only the page that writes
 * may hand in: another one may not know the newest answers. In the grace after it any page may. Throws `not-found` or
 * `written-elsewhere`.
 */
export async function handIn(actor: Actor, sittingId: string, writer: string, now: number): Promise<Receipt> {
  return transaction(async (tx) => {
    const [sitting] = await tx
      .select({ state: sittings.state, deadline: sittings.deadline, writer: sittings.writer })
      .from(sittings)
      .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
    if (!sitting) throw new Refusal('not-found');
    if (sitting.state === 'open') {
      if (!isOver(sitting.deadline, now)) refuseOtherWriters(sitting.writer, writer, actor.sessionId);
      await closeSitting(tx, sittingId, 'candidate', now);
    }
    return receiptOf(tx, sittingId);
  });
}

async function receiptOf(tx: Transaction, sittingId: string): Promise<Receipt> {
  const [closed] = await tx
    .select({ state: sittings.state, closedAt: sittings.closedAt, digest: sittingResults.digest })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(eq(sittings.id, sittingId));
  if (!closed || closed.closedAt === null) throw new Error(`sitting ${sittingId} is closed without a result`);
  const { state, closedAt, digest } = closed;
  return { sittingId, state, closedAt, answered: countAnswered(await loadAnswers(tx, sittingId)), digest };
}
