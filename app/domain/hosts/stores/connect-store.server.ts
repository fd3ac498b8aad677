import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { stores } from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnknownPlatform } from './refuse-unknown-platform.server';

/**
 * Says which platform's organisation may ask who is cleared for a store, or that none may: recorded with what it was before.
 * A store of another enterprise is not found.
 */
export async function connectStore(
  manager: Manager,
  { storeId, platformId }: { storeId: string; platformId: string | null },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const [store] = await tx
      .select({ platformId: stores.platformId })
      .from(stores)
      .where(and(eq(stores.id, storeId), inArray(stores.organisationId, [...manager.organisationIds])));
    if (!store) throw new Refusal('not-found');
    await refuseUnknownPlatform(tx, platformId);
    if (store.platformId === platformId) return;
    await tx.update(stores).set({ platformId }).where(eq(stores.id, storeId));
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'store-changed',
      subject: { type: 'store', id: storeId },
      detail: { before: store.platformId, platformId },
    });
  });
}
