import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { sittingResults, sittings } from '#db/schema/exams';
import { record } from '../audit/record.server';
import { Refusal } from '../refusal';
import { loadSealed } from './load-sealed.server';
import { replayResult } from './replay-result';
import { isOver } from './sitting-clock';
import { type Mover, refuseOtherTransitions } from './sitting-transitions';

/**
 * Closes an open sitting and scores what the server had acknowledged, once, in the caller's transaction. Whether that is a
 * hand-in or the end of the time is the clock's to say. `closedAt` is the deadline when the time ran out, however late
 * it was noticed. Throws `not-found`, or `no-such-transition` when it is closed already or the clock comes too early.
 */
export async function closeSitting(tx: Transaction, sittingId: string, who: Mover, now: number): Promise<void> {
  const [sitting] = await tx
    .select({
      state: sittings.state,
      deadline: sittings.deadline,
      personId: sittings.personId,
      examId: sittings.examId,
    })
    .from(sittings)
    .where(eq(sittings.id, sittingId));
  if (!sitting) throw new Refusal('not-found');
  const late = isOver(sitting.deadline, now);
  const state = late || who === 'clock' ? 'timed-out' : 'handed-in';
  refuseOtherTransitions(sitting, state, who, now);
  const { score, scorerVersion, digest } = replayResult(await loadSealed(tx, sittingId));
  await tx
    .update(sittings)
    .set({ state, closedAt: late ? sitting.deadline : now })
    .where(and(eq(sittings.id, sittingId), eq(sittings.state, 'open')));
  await tx.insert(sittingResults).values({ sittingId, ...score, scorerVersion, digest, scoredAt: now });
  await record(tx, {
    at: now,
    actorId: who === 'clock' ? null : sitting.personId,
    action: 'sitting-closed',
    subject: { type: 'sitting', id: sittingId },
    detail: { passed: score.passed, examId: sitting.examId, how: state },
  });
}
