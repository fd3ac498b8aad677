import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { itemDrafts, items, itemVersions } from '#db/schema/questions';
import type { BankState } from '../interchange/plan-import';

/** What an import has to look out for: every item as it is now, and every draft. */
export async function loadBank(reader: Reader): Promise<BankState> {
  return {
    items: await reader
      .select({ id: items.id, hash: items.currentHash, content: itemVersions.content })
      .from(items)
      .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash)),
    drafts: await reader
      .select({
        id: itemDrafts.id,
        itemId: itemDrafts.itemId,
        importedFrom: itemDrafts.importedFrom,
        content: itemDrafts.content,
      })
      .from(itemDrafts),
  };
}
