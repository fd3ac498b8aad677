import type { Reader } from '#db/client';
import { itemDrafts, items } from '#db/schema/questions';

/** Every id an item has, had, or will have once its draft is published. */
export async function loadTakenIds(reader: Reader): Promise<Set<string>> {
  const known = await reader.select({ id: items.id }).from(items);
  const drafts = await reader.select({ content: itemDrafts.content }).from(itemDrafts);
  return new Set([...known.map(({ id }) => id), ...drafts.flatMap(({ content: { id } }) => (id === '' ? [] : [id]))]);
}
