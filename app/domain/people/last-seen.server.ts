import { inArray, sql } from 'drizzle-orm';
import { transaction } from '#db/client';
import { people, peopleSeen } from '#db/schema/people';

const QUARTER_MS = 15 * 60_000;
/** People written in one statement: engines limit how many values one may carry. */
const BATCH = 400;

/** The quarter of an hour each person was last here in, as far as it is not written down yet; and the last that was. */
const seen = new Map<string, number>();
const written = new Map<string, number>();

/** Remembers that somebody was here in this quarter of an hour. Nothing is written here: asking does not write. */
export function noteSeen(personId: string, now: number): void {
  const quarter = now - (now % QUARTER_MS);
  if (written.get(personId) !== quarter) seen.set(personId, quarter);
}

/**
 * Writes down, at most once a quarter of an hour and person, when people were last here; never an earlier moment over a
 * later one. Somebody who is no longer there is passed over. Run by a job in each process that answers; `now` in ms.
 */
export async function writeLastSeen(now: number): Promise<void> {
  const noted = [...seen];
  for (let start = 0; start < noted.length; start += BATCH) await writeBatch(noted.slice(start, start + BATCH));
  for (const [personId, quarter] of noted) {
    written.set(personId, quarter);
    if (seen.get(personId) === quarter) seen.delete(personId);
  }
  for (const [personId, quarter] of written) if (now - quarter > 2 * QUARTER_MS) written.delete(personId);
}

async function writeBatch(batch: readonly (readonly [string, number])[]): Promise<void> {
  await transaction(async (tx) => {
    const ids = batch.map(([personId]) => personId);
    const there = await tx.select({ id: people.id }).from(people).where(inArray(people.id, ids));
    const known = new Set(there.map(({ id }) => id));
    const rows = batch.flatMap(([personId, seenAt]) => (known.has(personId) ? [{ personId, seenAt }] : []));
    if (rows.length === 0) return;
    await tx
      .insert(peopleSeen)
      .values(rows)
      .onConflictDoUpdate({
        target: peopleSeen.personId,
        set: { seenAt: sql`excluded.seen_at` },
        setWhere: sql`${peopleSeen.seenAt} < excluded.seen_at`,
      });
  });
}
