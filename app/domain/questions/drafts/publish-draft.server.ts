import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { itemDrafts } from '#db/schema/questions';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { finishDraft } from './finish-draft';
import { listLessons } from './list-lessons.server';
import { loadDraft } from './load-draft.server';
import { publishContent } from './publish-content.server';

/**
 * Publishes a draft as a new item, or as the next version of its item, and the draft is gone. From then on admins say what
 * the item says, not the content folder. A withdrawn item stays withdrawn unless `restore`.
 * Throws `not-found`, `draft-unfinished` with the number of problems, `item-id-taken` (field `id`), and `item-unchanged`.
 */
export async function publishDraft(
  actor: Admin,
  { draftId, restore }: { draftId: string; restore: boolean },
  now: number,
): Promise<{ itemId: string }> {
  const lessons = listLessons();
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, draftId);
    const { content, problems } = finishDraft(draft.content, lessons);
    if (!content) throw new Refusal('draft-unfinished', { count: problems.length });
    const { pool, itemId, authorId } = draft;
    await publishContent(tx, actor, { content, pool, itemId, authorId, restore }, lessons, now);
    await tx.delete(itemDrafts).where(eq(itemDrafts.id, draftId));
    return { itemId: content.id };
  });
}
