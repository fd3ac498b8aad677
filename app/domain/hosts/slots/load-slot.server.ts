import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { slots, stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { type SlotAct, slotAllows, slotState } from './slot-transitions';

/**
 * A broadcast of one of the manager's stores, with what a letter about it names, for an act that its state allows. Throws
 * `not-found` for one of another enterprise and `slot-closed` where the table holds no such act.
 */
export async function loadSlot(tx: Transaction, manager: Manager, slotId: string, act: SlotAct, now: number) {
  const [found] = await tx
    .select({
      slot: slots,
      store: stores.name,
      platform: stores.platform,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(slots)
    .innerJoin(stores, eq(stores.id, slots.storeId))
    .innerJoin(organisations, eq(organisations.id, stores.organisationId))
    .where(and(eq(slots.id, slotId), inArray(stores.organisationId, [...manager.organisationIds])));
  if (!found) throw new Refusal('not-found');
  if (!slotAllows(act, slotState(found.slot, now))) throw new Refusal('slot-closed');
  return found;
}
