import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { sittingMarks, sittingResults, sittings } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import { Refusal } from '../../refusal';
import { loadSealed } from '../result/load-sealed.server';
import { replayResult, type Sealed } from '../result/replay-result';
import { creditByPlace, pointsOf } from '../result/scoring';
import { isOver, savesUntil } from './sitting-clock';
import { type Mover, refuseOtherTransitions } from './sitting-transitions';

/**
 * Closes an open sitting and scores what the server had acknowledged, once, in the caller's transaction. Whether that is a
 * hand-in or the end of the time is the clock's to say. `closedAt` is the deadline when the time ran out, however late
 * it was noticed; one that is ended with its exam room closes now, by the person named in `ended`. Throws `not-found`, or
 * `no-such-transition` when it is closed already or the clock comes too early.
 */
export async function closeSitting(
  tx: Transaction,
  sittingId: string,
  who: Mover,
  now: number,
  ended?: { by: string; reason: string },
): Promise<void> {
  const [sitting] = await tx
    .select({
      state: sittings.state,
      deadline: sittings.deadline,
      grace: sittings.grace,
      personId: sittings.personId,
      examId: sittings.examId,
    })
    .from(sittings)
    .where(eq(sittings.id, sittingId));
  if (!sitting) throw new Refusal('not-found');
  const until = savesUntil(sitting.deadline, sitting.grace);
  const late = isOver(until, now);
  const state = late || who !== 'candidate' ? 'timed-out' : 'handed-in';
  refuseOtherTransitions({ state: sitting.state, until }, state, who, now);
  const sealed = await loadSealed(tx, sittingId);
  const { score, scorerVersion, digest } = replayResult(sealed);
  await tx
    .update(sittings)
    .set({ state, closedAt: late ? sitting.deadline : now, changedAt: now })
    .where(and(eq(sittings.id, sittingId), eq(sittings.state, 'open')));
  await tx
    .insert(sittingResults)
    .values({ sittingId, ...score, points: pointsOf(score), scorerVersion, digest, scoredAt: now });
  await tx.insert(sittingMarks).values(marksOf(sittingId, sealed));
  await record(tx, {
    at: now,
    actorId: who === 'clock' ? null : (ended?.by ?? sitting.personId),
    action: 'sitting-closed',
    subject: { type: 'sitting', id: sittingId },
    ...(ended && { reason: ended.reason }),
    detail: { passed: score.passed, examId: sitting.examId, how: who === 'room' ? 'ended' : state },
  });
}

/** What each place earned, as rows. */
export function marksOf(sittingId: string, { paper, contents, answers, rulings }: Sealed) {
  const credits = creditByPlace(paper, contents, answers, rulings);
  return paper.items.map(({ itemId, version }, place) => {
    return { sittingId, place, itemId, version, credit: credits[place] ?? null };
  });
}
