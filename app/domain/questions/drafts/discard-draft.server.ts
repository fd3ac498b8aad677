import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { itemDrafts } from '#db/schema/questions';
import { digest } from '../../audit/canonical';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { loadDraft } from './load-draft.server';

/** Throws a draft away. The item it was to be a version of stays as it is. Throws `not-found`. */
export async function discardDraft(actor: Admin, draftId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const { content, itemId } = await loadDraft(tx, draftId);
    await tx.delete(itemDrafts).where(eq(itemDrafts.id, draftId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'item-draft-discarded',
      subject: { type: 'item-draft', id: draftId },
      detail: { item: itemId ?? (content.id || null), digest: digest(content) },
    });
  });
}
