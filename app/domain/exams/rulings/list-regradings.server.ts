import { and, asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { earlierResults, rulings, sittingResults, sittings } from '#db/schema/exams';
import type { Actor } from '../../people/actor';

/** How one's own result was regraded: when, why, and the scores before and after, the oldest first. Not on which item. */
export async function listRegradings(actor: Actor, sittingId: string) {
  const score = (from: typeof earlierResults | typeof sittingResults) => ({
    points: from.points,
    total: from.total,
    passed: from.passed,
  });
  const own = and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId));
  const earlier = await db
    .select({ at: rulings.decidedAt, reason: rulings.reason, ...score(earlierResults) })
    .from(earlierResults)
    .innerJoin(sittings, eq(sittings.id, earlierResults.sittingId))
    .innerJoin(rulings, eq(rulings.id, earlierResults.rulingId))
    .where(own)
    .orderBy(asc(earlierResults.revision));
  const [now] = await db
    .select(score(sittingResults))
    .from(sittingResults)
    .innerJoin(sittings, eq(sittings.id, sittingResults.sittingId))
    .where(own);
  return earlier.flatMap(({ at, reason, ...before }, place) => {
    const next = earlier[place + 1] ?? now;
    if (!next) return [];
    const after = { points: next.points, total: next.total, passed: next.passed };
    return [{ at, reason, before, after }];
  });
}

export type Regrading = Awaited<ReturnType<typeof listRegradings>>[number];
