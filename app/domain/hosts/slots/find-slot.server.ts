import { and, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { slots, stores } from '#db/schema/hosts';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findPlan } from '../board/find-plan.server';

/** One broadcast of the manager's plan with its store, and whom they can put down for it. A cancelled one is not found. */
export async function findSlot(manager: Manager, slotId: string, now: number) {
  const [found] = await db
    .select({ startsAt: slots.startsAt, storeId: slots.storeId })
    .from(slots)
    .innerJoin(stores, eq(stores.id, slots.storeId))
    .where(and(eq(slots.id, slotId), inArray(stores.organisationId, [...manager.organisationIds])));
  if (!found) throw new Refusal('not-found');
  const plan = await findPlan(manager, { from: found.startsAt, until: found.startsAt + 1 }, now);
  const slot = plan.slots.find(({ id }) => id === slotId);
  const store = plan.stores.find(({ id }) => id === found.storeId);
  if (!slot || !store) throw new Refusal('not-found');
  const bound = plan.hosts.filter((host) => host.stores.some(({ storeId }) => storeId === store.id));
  const candidates = [...bound, ...slot.guests].map(({ personId, name }) => ({ personId, name }));
  return {
    ...slot,
    store,
    candidates: candidates.filter(
      ({ personId }, place) => candidates.findIndex((c) => c.personId === personId) === place,
    ),
  };
}
