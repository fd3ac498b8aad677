import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingMarks, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { loadVersions } from '../questions/load-versions.server';
import { loadSealedPapers } from './load-sealed-papers.server';
import { type Replayed, replayResult } from './replay-result';
import type { Ruling } from './ruling';
import type { Regraded } from './ruling-wanted';
import { creditByPlace, pointsOf } from './scoring';

/** How many sittings are in memory with their papers and answers at a time. */
const BATCH = 100;

/** A regrading with all that applying it writes. */
export type Computed = Regraded & {
  stored: typeof sittingResults.$inferSelect;
  replayed: Replayed;
  /** What the ruled place earns; null when the item is withdrawn. */
  credit: number | null;
};

/**
 * Recomputes, with one ruling more, every closed sitting whose paper has the ruled version, each by the scorer its result
 * names, in the order of their ids. Four queries a batch; between batches other requests are answered.
 */
export async function computeRegrading(ruling: Ruling): Promise<Computed[]> {
  const all: Computed[] = [];
  const key = await loadVersions(db, ruling.keyFrom === null ? [] : [{ version: ruling.keyFrom }]);
  for (let after = ''; ; ) {
    const batch = await closedWith(ruling.version, after);
    const papers = await loadSealedPapers(
      db,
      batch.map(({ stored }) => stored.sittingId),
    );
    for (const { stored, place, closedAt, ...row } of batch) {
      const before = papers.get(stored.sittingId);
      if (!before) throw new Error(`sitting ${stored.sittingId} has marks and no paper`);
      const contents = key.size > 0 ? new Map([...before.contents, ...key]) : before.contents;
      const sealed = { ...before, contents, rulings: [...before.rulings, ruling] };
      const replayed = replayResult(sealed, stored.scorerVersion);
      const { score } = replayed;
      all.push({
        ...row,
        closedAt: closedAt ?? stored.scoredAt,
        sittingId: stored.sittingId,
        revision: stored.revision,
        before: { passed: stored.passed, points: stored.points, total: stored.total },
        after: { passed: score.passed, points: pointsOf(score), total: score.total },
        stored,
        replayed,
        credit: creditByPlace(sealed.paper, sealed.contents, sealed.answers, sealed.rulings)[place] ?? null,
      });
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return all;
    after = last.stored.sittingId;
    await setImmediate();
  }
}

/** The next closed sittings that have a version on their paper, with whose they are and where it stands. */
async function closedWith(version: string, after: string) {
  return db
    .select({
      stored: sittingResults,
      place: sittingMarks.place,
      personId: people.id,
      name: people.name,
      closedAt: sittings.closedAt,
    })
    .from(sittingMarks)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittingMarks.sittingId))
    .innerJoin(sittings, eq(sittings.id, sittingMarks.sittingId))
    .innerJoin(people, eq(people.id, sittings.personId))
    .where(and(eq(sittingMarks.version, version), gt(sittingMarks.sittingId, after), ne(sittings.state, 'open')))
    .orderBy(asc(sittingMarks.sittingId))
    .limit(BATCH);
}
