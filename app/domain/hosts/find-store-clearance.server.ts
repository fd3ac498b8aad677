import { and, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { storeBindings } from '#db/schema/hosts';
import { findClearance } from './find-clearance.server';
import { clearForStore, type StoreClearance } from './store-clearance';

/** May this person go live for this store, now? Fails closed: ids that lead nowhere are not cleared. */
export async function findStoreClearance(personId: string, storeId: string, now: number): Promise<StoreClearance> {
  const [binding] = await db
    .select({ state: storeBindings.state })
    .from(storeBindings)
    .where(
      and(
        eq(storeBindings.personId, personId),
        eq(storeBindings.storeId, storeId),
        inArray(storeBindings.state, ['asked', 'in-force']),
      ),
    );
  return clearForStore(await findClearance(personId, now), binding?.state ?? null);
}
