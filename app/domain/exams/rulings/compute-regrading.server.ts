import { setImmediate } from 'node:timers/promises';
import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingMarks, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { ItemContent } from '../../questions/item';
import { loadVersions } from '../../questions/load-versions.server';
import { loadSealedPapers } from '../result/load-sealed-papers.server';
import { type Replayed, replayResult } from '../result/replay-result';
import { creditByPlace, pointsOf } from '../result/scoring';
import type { Ruling } from './ruling';
import type { Regraded } from './ruling-wanted';

/** How many sittings are recomputed at a time, with their papers and answers: some 15 ms of work. */
const BATCH = 25;

/** A regrading with all that applying it writes. */
export type Computed = Regraded & {
  stored: typeof sittingResults.$inferSelect;
  replayed: Replayed;
  /** What the ruled place earns; null when the item is withdrawn. */
  credit: number | null;
};

/**
 * Recomputes, with one ruling more, every closed sitting whose paper has the ruled version, each by the scorer its result
 * names, in the order of their ids. One query for all and five a batch; between batches other requests are answered.
 */
export async function computeRegrading(ruling: Ruling): Promise<Computed[]> {
  const marked = await db
    .select({ sittingId: sittingMarks.sittingId, place: sittingMarks.place })
    .from(sittingMarks)
    .where(eq(sittingMarks.version, ruling.version))
    .orderBy(asc(sittingMarks.sittingId));
  const key = await loadVersions(db, ruling.keyFrom === null ? [] : [{ version: ruling.keyFrom }]);
  const all: Computed[] = [];
  for (let from = 0; from < marked.length; from += BATCH) {
    all.push(...(await computeSome(ruling, key, marked.slice(from, from + BATCH))));
    await setImmediate();
  }
  return all;
}

async function computeSome(
  ruling: Ruling,
  key: ReadonlyMap<string, ItemContent>,
  marked: readonly { sittingId: string; place: number }[],
): Promise<Computed[]> {
  const ids = marked.map(({ sittingId }) => sittingId);
  const standing = await standingResults(ids);
  const papers = await loadSealedPapers(db, ids);
  return marked.map(({ sittingId, place }) => {
    const [row, before] = [standing.get(sittingId), papers.get(sittingId)];
    if (!row || !before) throw new Error(`sitting ${sittingId} has marks and no result`);
    const contents = key.size > 0 ? new Map([...before.contents, ...key]) : before.contents;
    const sealed = { ...before, contents, rulings: [...before.rulings, ruling] };
    const { stored, personId, name, closedAt } = row;
    const replayed = replayResult(sealed, stored.scorerVersion);
    const { score } = replayed;
    return {
      sittingId,
      personId,
      name,
      closedAt: closedAt ?? stored.scoredAt,
      revision: stored.revision,
      before: { passed: stored.passed, points: stored.points, total: stored.total },
      after: { passed: score.passed, points: pointsOf(score), total: score.total },
      stored,
      replayed,
      credit: creditByPlace(sealed.paper, sealed.contents, sealed.answers, sealed.rulings)[place] ?? null,
    };
  });
}

/** The results as they stand, by sitting, with whose they are. */
async function standingResults(sittingIds: readonly string[]) {
  const rows = await db
    .select({ stored: sittingResults, personId: people.id, name: people.name, closedAt: sittings.closedAt })
    .from(sittingResults)
    .innerJoin(sittings, eq(sittings.id, sittingResults.sittingId))
    .innerJoin(people, eq(people.id, sittings.personId))
    .where(inArray(sittingResults.sittingId, [...sittingIds]));
  return new Map(rows.map((row) => [row.stored.sittingId, row]));
}
