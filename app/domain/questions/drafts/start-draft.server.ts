import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { itemDrafts, items, itemVersions } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { blankDraft, draftOfItem } from './draft-of-item';
import type { ItemDraft } from './item-draft';

/**
 * Starts a draft: of a new item of a type, or of the next version of an item. An item has one draft at a time; starting
 * again returns that one, whoever began it. Throws `not-found` for an item there is not.
 */
export async function startDraft(
  actor: Admin,
  input: { itemId: string } | { pool: 'quiz' | 'exam'; type: ItemDraft['type'] },
  now: number,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const id = newId();
    const common = { id, authorId: actor.personId, createdAt: now, updatedAt: now };
    if ('type' in input) {
      const content = { ...blankDraft(), type: input.type };
      await tx.insert(itemDrafts).values({ ...common, itemId: null, pool: input.pool, content });
    } else {
      const [open] = await tx.select({ id: itemDrafts.id }).from(itemDrafts).where(eq(itemDrafts.itemId, input.itemId));
      if (open) return open;
      const [item] = await tx
        .select({ pool: items.pool, content: itemVersions.content })
        .from(items)
        .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash))
        .where(eq(items.id, input.itemId));
      if (!item) throw new Refusal('not-found');
      const content = draftOfItem(item.content);
      await tx.insert(itemDrafts).values({ ...common, itemId: input.itemId, pool: item.pool, content });
    }
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'item-draft-started',
      subject: { type: 'item-draft', id },
      detail: { item: 'itemId' in input ? input.itemId : null },
    });
    return { id };
  });
}
