import { asc, gt } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { GENESIS, hashEntry } from './record.server';

/** What the check of the chain found: whole up to `head`, or broken at the first position that does not fit. */
export type ChainCheck = { entries: number; head: string; brokenAt: number | null };

/** So that a long log does not have to fit into memory. */
const BATCH = 2_000;

/**
 * Recomputes every entry's hash from the one before it. Finds any change, gap or insertion; that entries at the very end
 * are missing shows only by comparing `head` and `entries` with what was noted before.
 */
export async function verifyChain(rowsAtOnce = BATCH): Promise<ChainCheck> {
  let head = GENESIS;
  let entries = 0;
  let position = 0;
  for (;;) {
    const batch = await db
      .select()
      .from(auditEntries)
      .where(gt(auditEntries.position, position))
      .orderBy(asc(auditEntries.position))
      .limit(rowsAtOnce);
    for (const row of batch) {
      if (row.previousHash !== head || row.hash !== hashOf(row)) return { entries, head, brokenAt: row.position };
      head = row.hash;
      entries += 1;
      position = row.position;
    }
    if (batch.length < rowsAtOnce) return { entries, head, brokenAt: null };
  }
}

function hashOf(row: typeof auditEntries.$inferSelect): string {
  const { at, actorId, action, subjectType, subjectId, reason, detail } = row;
  return hashEntry(row.previousHash, {
    at,
    actorId,
    action,
    subject: { type: subjectType, id: subjectId },
    reason,
    detail,
  });
}
