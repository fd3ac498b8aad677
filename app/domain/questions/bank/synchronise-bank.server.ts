import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import { inBatches } from '../../in-batches';
import { hashItem } from '../item';
import type { PooledItem } from './read-pools.server';

/** Items written by one statement; a database takes only so many values in one. */
const AT_ONCE = 500;

/**
 * Brings the bank up to what the files say: new items and new versions come in, items whose file entry is gone are
 * withdrawn, none is deleted, and no version ever changes. Items an admin wrote, changed, withdrew or restored are left
 * alone, whatever the files say. Running it twice changes nothing.
 */
export async function synchroniseBank(tx: Transaction, pooled: readonly PooledItem[], now: number): Promise<void> {
  const rows = await tx
    .select({ id: items.id, hash: items.currentHash, withdrawnAt: items.withdrawnAt, origin: items.origin })
    .from(items);
  const known = new Map(rows.map((row) => [row.id, row]));
  const wanted = pooled.map((item) => ({ ...item, hash: hashItem(item.content) }));
  const changed = wanted.filter(({ content, hash }) => {
    const row = known.get(content.id);
    return !row || (row.origin === 'content' && (row.hash !== hash || row.withdrawnAt !== null));
  });
  const gone = [...known.values()].filter(
    ({ id, withdrawnAt, origin }) =>
      origin === 'content' && withdrawnAt === null && !wanted.some(({ content }) => content.id === id),
  );
  for (const some of inBatches(changed, AT_ONCE)) {
    await tx
      .insert(items)
      .values(
        some.map(({ content, pool, section, moduleId, hash }) => ({
          id: content.id,
          createdAt: now,
          pool,
          section,
          moduleId,
          currentHash: hash,
          withdrawnAt: null,
        })),
      )
      .onConflictDoUpdate({
        target: items.id,
        set: {
          pool: sql`excluded.pool`,
          section: sql`excluded.section`,
          moduleId: sql`excluded.module_id`,
          currentHash: sql`excluded.current_hash`,
          withdrawnAt: null,
        },
      });
    await tx
      .insert(itemVersions)
      .values(some.map(({ content, hash }) => ({ hash, itemId: content.id, content, createdAt: now })))
      .onConflictDoNothing();
  }
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await tx
      .update(items)
      .set({ withdrawnAt: now })
      .where(and(inArray(items.id, ids), isNull(items.withdrawnAt)));
  }
  if (changed.length + gone.length > 0) {
    await record(tx, {
      at: now,
      actorId: null,
      action: 'bank-synchronised',
      subject: { type: 'bank', id: 'content' },
      detail: { changed: changed.length, withdrawn: gone.length },
    });
  }
}
