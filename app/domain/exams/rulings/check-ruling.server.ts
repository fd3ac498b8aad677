import { count, eq } from 'drizzle-orm';
import { db, type Reader } from '#db/client';
import { rulings } from '#db/schema/exams';
import { itemVersions } from '#db/schema/questions';
import { loadVersions } from '../../questions/load-versions.server';
import { Refusal } from '../../refusal';
import { canScoreBy } from './re-keying';
import type { RulingWanted } from './ruling-wanted';

/**
 * Finds the item a ruling would be on. To score by the version's own key again takes earlier rulings back. Throws
 * `not-found`, or `key-does-not-fit` when the version whose key is to hold is missing, of another item, or asks for other
 * answers.
 */
export async function checkRuling({ version, kind, keyFrom }: RulingWanted): Promise<{ itemId: string }> {
  const [ruled] = await db
    .select({ itemId: itemVersions.itemId })
    .from(itemVersions)
    .where(eq(itemVersions.hash, version));
  if (!ruled) throw new Refusal('not-found');
  if ((kind === 're-keyed') !== (keyFrom !== null)) throw new Refusal('key-does-not-fit', {}, 'keyFrom');
  if (keyFrom === null) return ruled;
  const contents = await loadVersions(db, [{ version }, { version: keyFrom }]);
  const [sat, other] = [contents.get(version), contents.get(keyFrom)];
  if (!sat || !other || !canScoreBy(sat, other)) throw new Refusal('key-does-not-fit', {}, 'keyFrom');
  return ruled;
}

/** Rulings are numbered from 1, in the order they are made, and none is ever deleted. */
export async function nextRulingNumber(reader: Reader): Promise<number> {
  const [made] = await reader.select({ count: count().mapWith(Number) }).from(rulings);
  return (made?.count ?? 0) + 1;
}
