import { asc, gt } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingResults } from '#db/schema/exams';
import { loadKeptResults } from './load-kept-results.server';
import { loadSealedPapers } from './load-sealed-papers.server';
import { type ReplayedRevision, replayRevisions } from './replay-revisions';

/** Recomputes every revision of the results of these sittings; one that is not closed, or not there, is left out. */
export async function replaySittings(
  sittingIds: readonly string[],
): Promise<{ sittingId: string; revisions: ReplayedRevision[] }[]> {
  const kept = await loadKeptResults(db, sittingIds);
  const papers = await loadSealedPapers(db, [...kept.keys()]);
  return [...kept].flatMap(([sittingId, results]) => {
    const sealed = papers.get(sittingId);
    return sealed ? [{ sittingId, revisions: replayRevisions(sealed, results) }] : [];
  });
}

/** The next closed sittings after one, by id: for going through all of them in bounded memory. */
export async function nextClosedSittings(after: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: sittingResults.sittingId })
    .from(sittingResults)
    .where(gt(sittingResults.sittingId, after))
    .orderBy(asc(sittingResults.sittingId))
    .limit(limit);
  return rows.map(({ id }) => id);
}
