import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Lesson } from '../../courses/course';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { hashItem, type ItemContent } from '../item';

type Publication = {
  content: ItemContent;
  pool: 'quiz' | 'exam';
  itemId: string | null;
  /** Who wrote it, and so decides no appeal against it; whoever publishes it is in the audit log. */
  authorId: string;
  restore: boolean;
};

/**
 * Publishes finished content inside a transaction; `itemId` null means a new item.
 * Throws `item-id-taken` (field `id`) and `item-unchanged`.
 */
export async function publishContent(
  tx: Transaction,
  actor: Admin,
  { content, pool, itemId, authorId, restore }: Publication,
  lessons: readonly Lesson[],
  now: number,
): Promise<void> {
  const lesson = lessons.find(({ id }) => id === content.lesson);
  if (!lesson) throw new Error(`${content.id} is of no lesson`);
  const hash = hashItem(content);
  const [before] = await tx.select().from(items).where(eq(items.id, content.id));
  if (before && itemId === null) throw new Refusal('item-id-taken', { id: content.id }, 'id');
  const restores = restore && before !== undefined && before.withdrawnAt !== null;
  if (before?.currentHash === hash && !restores) throw new Refusal('item-unchanged', { id: content.id });
  const place = { section: lesson.courseId, moduleId: lesson.moduleId, currentHash: hash, origin: 'admin' as const };
  if (before) {
    await tx
      .update(items)
      .set({ ...place, ...(restores && { withdrawnAt: null }) })
      .where(eq(items.id, content.id));
  } else {
    await tx.insert(items).values({ id: content.id, pool, ...place, createdAt: now });
  }
  await tx
    .insert(itemVersions)
    .values({ hash, itemId: content.id, content, authorId, createdAt: now })
    .onConflictDoNothing();
  await record(tx, {
    at: now,
    actorId: actor.personId,
    action: 'item-published',
    subject: { type: 'item', id: content.id },
    detail: { version: hash, before: before?.currentHash ?? null, restored: restores },
  });
}
