import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { itemDrafts } from '#db/schema/questions';
import { digest } from '../../audit/canonical';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { itemDraft } from './item-draft';
import { loadDraft } from './load-draft.server';
import { loadTakenIds } from './load-taken-ids.server';
import { nextItemId } from './next-item-id';
import { shapeDraft } from './shape-draft';
import type { Shaping } from './shape-names';
import { mergeWritten, type WrittenDraft } from './written-draft';

export type DraftChange = {
  draftId: string;
  /** What the form held; what was not on the screen stays as it is. */
  written: WrittenDraft;
  shaping?: Shaping | null;
};

/**
 * Keeps what was written of a draft, finished or not. The draft of an item keeps that item's id and pool; a new one without
 * an id is given the next free one as soon as its lesson is known. Whoever changed it last is its author. Throws `not-found`.
 */
export async function changeDraft(actor: Admin, { draftId, written, shaping }: DraftChange, now: number) {
  await transaction(async (tx) => {
    const draft = await loadDraft(tx, draftId);
    const merged = mergeWritten(draft.content, written);
    const shaped = itemDraft.parse(shaping ? shapeDraft(merged, shaping) : merged);
    const place = draft.itemId === null ? (written.pool ?? draft.pool) : draft.pool;
    const id = draft.itemId ?? (shaped.id || (nextItemId(shaped.lesson, place, await loadTakenIds(tx)) ?? ''));
    const content = { ...shaped, id };
    if (place === draft.pool && digest(content) === digest(draft.content)) return;
    await tx
      .update(itemDrafts)
      .set({ content, pool: place, authorId: actor.personId, updatedAt: now })
      .where(eq(itemDrafts.id, draftId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'item-draft-changed',
      subject: { type: 'item-draft', id: draftId },
      detail: { item: id || null, digest: digest(content) },
    });
  });
}
