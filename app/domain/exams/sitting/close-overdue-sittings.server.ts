import { and, asc, eq, lte, notInArray, sql } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { closeSitting } from './close-sitting.server';
import { isOver, savesUntil } from './sitting-clock';

/** How many are closed in one transaction: every other write waits for it. */
const BATCH = 20;

export type Closed = { closed: number; failed: { sittingId: string; error: unknown }[] };

/**
 * Closes and scores every sitting whose time is over, also those that fell due while the server was down. In bounded
 * batches; a sitting that cannot be closed is reported, left as it is, and keeps none of the others from being closed.
 */
export async function closeOverdueSittings(now: number): Promise<Closed> {
  const failed: Closed['failed'] = [];
  let closed = 0;
  for (;;) {
    const ids = await nextOverdue(
      now,
      failed.map(({ sittingId }) => sittingId),
    );
    if (ids.length === 0) return { closed, failed };
    try {
      closed += await closeAll(ids, now);
    } catch {
      // One of them is the trouble: each by itself.
      for (const id of ids) {
        try {
          closed += await closeAll([id], now);
        } catch (error) {
          failed.push({ sittingId: id, error });
        }
      }
    }
  }
}

async function nextOverdue(now: number, except: string[]): Promise<string[]> {
  const rows = await db
    .select({ id: sittings.id })
    .from(sittings)
    .where(
      and(
        eq(sittings.state, 'open'),
        lte(sittings.deadline, now),
        lte(sql`${sittings.deadline} + ${sittings.grace}`, now),
        notInArray(sittings.id, except),
      ),
    )
    .orderBy(asc(sittings.deadline), asc(sittings.id))
    .limit(BATCH);
  return rows.map(({ id }) => id);
}

/** A sitting that was handed in, or given a later deadline, since it was looked up is passed over. */
async function closeAll(ids: readonly string[], now: number): Promise<number> {
  return transaction(async (tx) => {
    let closed = 0;
    for (const id of ids) {
      const [sitting] = await tx
        .select({ state: sittings.state, deadline: sittings.deadline, grace: sittings.grace })
        .from(sittings)
        .where(eq(sittings.id, id));
      if (sitting?.state !== 'open' || !isOver(savesUntil(sitting.deadline, sitting.grace), now)) continue;
      await closeSitting(tx, id, 'clock', now);
      closed += 1;
    }
    return closed;
  });
}
