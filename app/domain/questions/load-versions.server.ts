import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { itemVersions } from '#db/schema/questions';
import type { ItemContent } from './item';
import type { DrawnItem } from './paper';

/** Versions read before. A version never changes, so one that was read once is right for ever. */
const held = new Map<string, ItemContent>();
const HELD_AT_MOST = 20_000;

/** The contents of drawn items by version. They hold the keys: nothing of this may be sent as it is. */
export async function loadVersions(
  reader: Reader,
  drawn: readonly Pick<DrawnItem, 'version'>[],
): Promise<ReadonlyMap<string, ItemContent>> {
  const wanted = new Map<string, ItemContent | undefined>(drawn.map(({ version }) => [version, held.get(version)]));
  const missing = [...wanted].flatMap(([hash, content]) => (content ? [] : [hash]));
  if (missing.length > 0) {
    const rows = await reader
      .select({ hash: itemVersions.hash, content: itemVersions.content })
      .from(itemVersions)
      .where(inArray(itemVersions.hash, missing));
    if (held.size + rows.length > HELD_AT_MOST) held.clear();
    for (const { hash, content } of rows) {
      held.set(hash, content);
      wanted.set(hash, content);
    }
  }
  return new Map([...wanted].flatMap(([hash, content]) => (content ? [[hash, content] as const] : [])));
}
