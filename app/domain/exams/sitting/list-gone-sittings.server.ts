import { and, eq, gte } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingPresence } from '#db/schema/rooms';

/** Sittings that were written as without a page since a moment: a process that has one of theirs says so again. */
export async function listGoneSittings(since: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ sittingId: sittingPresence.sittingId })
    .from(sittingPresence)
    .where(and(gte(sittingPresence.changedAt, since), eq(sittingPresence.pages, 0)))
    .limit(limit);
  return rows.map(({ sittingId }) => sittingId);
}
