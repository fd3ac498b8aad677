import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { storeBindings, stores } from '#db/schema/hosts';
import type { Manager } from '../../people/actor';
import { moveBinding } from './move-binding.server';

/** A manager withdraws a request that was not answered, or ends a binding in force, of a store of theirs. */
export async function endBinding(manager: Manager, bindingId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const [found] = await tx
      .select({ binding: storeBindings })
      .from(storeBindings)
      .innerJoin(stores, eq(stores.id, storeBindings.storeId))
      .where(and(eq(storeBindings.id, bindingId), inArray(stores.organisationId, [...manager.organisationIds])));
    const act = found?.binding.state === 'asked' ? 'withdraw' : 'end';
    await moveBinding(tx, found?.binding, { act, side: 'manager', by: manager.personId, now });
  });
}
