import { asc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { earlierResults, sittingResults } from '#db/schema/exams';
import type { KeptResult } from './replay-revisions';

/** Every result kept of closed sittings, by sitting, the earliest first. Two queries, however many. */
export async function loadKeptResults(
  reader: Reader,
  sittingIds: readonly string[],
): Promise<ReadonlyMap<string, (KeptResult & { scoredAt: number })[]>> {
  const ids = [...sittingIds];
  const earlier = await reader
    .select()
    .from(earlierResults)
    .where(inArray(earlierResults.sittingId, ids))
    .orderBy(asc(earlierResults.revision));
  const standing = await reader.select().from(sittingResults).where(inArray(sittingResults.sittingId, ids));
  const all = [
    ...earlier.map(({ rulingId, ...row }) => ({ ...row, replacedBy: rulingId })),
    ...standing.map((row) => ({ ...row, replacedBy: null })),
  ];
  const kept = new Map<string, (KeptResult & { scoredAt: number })[]>();
  for (const { sittingId, ...result } of all) kept.set(sittingId, [...(kept.get(sittingId) ?? []), result]);
  return kept;
}
