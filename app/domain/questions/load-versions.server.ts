import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { itemVersions } from '#db/schema/questions';
import type { ItemContent } from './item';
import type { DrawnItem } from './paper';

/** The contents of drawn items by version. They hold the keys: nothing of this may be sent as it is. */
export async function loadVersions(
  reader: Reader,
  drawn: readonly Pick<DrawnItem, 'version'>[],
): Promise<ReadonlyMap<string, ItemContent>> {
  const hashes = [...new Set(drawn.map(({ version }) => version))];
  const rows = await reader
    .select({ hash: itemVersions.hash, content: itemVersions.content })
    .from(itemVersions)
    .where(inArray(itemVersions.hash, hashes));
  return new Map(rows.map(({ hash, content }) => [hash, content]));
}
