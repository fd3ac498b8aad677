import { asc, eq, inArray } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { rosterImports } from '#db/schema/rosters';
import { applyPart } from './apply-part.server';
import { compareImport } from './compare-import.server';

/** Lets everything else that waits have its turn. */
const othersTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Does what imports wait for, the oldest first, a part at a time: `between` parts, whatever else waits is done. What fails
 * for no reason of the roster's is marked so and handed back; the others go on.
 */
export async function advanceImports(
  now: number,
  between: () => Promise<void> = othersTurn,
): Promise<{ failed: { importId: string; error: unknown }[] }> {
  const failed: { importId: string; error: unknown }[] = [];
  for (;;) {
    const [next] = await db
      .select()
      .from(rosterImports)
      .where(inArray(rosterImports.state, ['comparing', 'applying']))
      .orderBy(asc(rosterImports.changedAt))
      .limit(1);
    if (!next) return { failed };
    try {
      if (next.state === 'comparing') await compareImport(next, between);
      else while (await applyPart(next.id, now)) await between();
    } catch (error) {
      failed.push({ importId: next.id, error });
      await transaction(async (tx) => {
        await tx
          .update(rosterImports)
          .set({ state: 'failed', failure: 'broken-off' })
          .where(eq(rosterImports.id, next.id));
      });
    }
    await between();
  }
}
