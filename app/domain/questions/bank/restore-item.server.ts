import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { items } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';

/** Puts a withdrawn item back into use, in the version it had. Throws `not-found`, `item-in-use`, `reason-missing`. */
export async function restoreItem(
  actor: Admin,
  { itemId, reason }: { itemId: string; reason: string },
  now: number,
): Promise<void> {
  if (reason.trim() === '') throw new Refusal('reason-missing', {}, 'reason');
  await transaction(async (tx) => {
    const [item] = await tx.select().from(items).where(eq(items.id, itemId));
    if (!item) throw new Refusal('not-found');
    if (item.withdrawnAt === null) throw new Refusal('item-in-use');
    await tx.update(items).set({ withdrawnAt: null, origin: 'admin' }).where(eq(items.id, itemId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'item-restored',
      subject: { type: 'item', id: itemId },
      reason: reason.trim(),
      detail: { version: item.currentHash },
    });
  });
}
