import { eq } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { items } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';

/** Where an exam would be left with too few items to draw from. Exams come later, so the caller brings the question. */
export type FindShortages = (tx: Transaction, without: string) => Promise<readonly { section: string }[]>;

/**
 * Takes an item out of use: it is drawn no more, past papers keep it, and the content folder does not bring it back.
 * When an exam's blueprint could then not be filled twice over, it takes `accepted`.
 * Throws `not-found`, `item-withdrawn-already`, `reason-missing`, and `exam-would-be-thin`.
 */
export async function withdrawItem(
  actor: Admin,
  { itemId, reason, accepted }: { itemId: string; reason: string; accepted: boolean },
  findShortages: FindShortages,
  now: number,
): Promise<void> {
  if (reason.trim() === '') throw new Refusal('reason-missing', {}, 'reason');
  await transaction(async (tx) => {
    const [item] = await tx.select().from(items).where(eq(items.id, itemId));
    if (!item) throw new Refusal('not-found');
    if (item.withdrawnAt !== null) throw new Refusal('item-withdrawn-already');
    const shortages = await findShortages(tx, itemId);
    if (shortages.length > 0 && !accepted) throw new Refusal('exam-would-be-thin', {}, 'accepted');
    await tx.update(items).set({ withdrawnAt: now, origin: 'admin' }).where(eq(items.id, itemId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'item-withdrawn',
      subject: { type: 'item', id: itemId },
      reason: reason.trim(),
      detail: { version: item.currentHash, thin: shortages.map(({ section }) => section).join(' ') || null },
    });
  });
}
