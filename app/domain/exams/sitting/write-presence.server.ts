import { inArray, sql } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { sittingPresence } from '#db/schema/rooms';

/** Rows of one statement. */
const AT_ONCE = 200;

/**
 * Writes which sittings have a page that listens to this process, and which have lost their last one here, in one
 * transaction. What is written says whether any page listens, not how many: of two processes that disagree, the one
 * that has a page corrects the other (`listGoneSittings`). A sitting nobody knows is passed over.
 */
export async function writePresence(changed: ReadonlyMap<string, boolean>, now: number): Promise<void> {
  const asked = [...changed];
  await transaction(async (tx) => {
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const part = asked.slice(from, from + AT_ONCE);
      const ids = part.map(([sittingId]) => sittingId);
      const known = await tx.select({ id: sittings.id }).from(sittings).where(inArray(sittings.id, ids));
      const exists = new Set(known.map(({ id }) => id));
      const rows = part
        .filter(([sittingId]) => exists.has(sittingId))
        .map(([sittingId, here]) => ({ sittingId, pages: here ? 1 : 0, changedAt: now }));
      if (rows.length === 0) continue;
      await tx
        .insert(sittingPresence)
        .values(rows)
        .onConflictDoUpdate({
          target: sittingPresence.sittingId,
          set: { pages: sql`excluded.pages`, changedAt: sql`excluded.changed_at` },
        });
    }
  });
}
