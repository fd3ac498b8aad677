import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { slots, stores } from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { TradeLanguage, TradeMarket } from '../../trade';
import { refuseOverlap } from './refuse-overlap.server';
import { refuseUnboundHost } from './refuse-unbound-host.server';
import { SLOT_AT_MOST_MS } from './slot-transitions';

export type NewSlot = {
  storeId: string;
  title: string;
  market: TradeMarket | null;
  language: TradeLanguage | null;
  /** ms since 1970 */
  startsAt: number;
  endsAt: number;
  /** Null: nobody is put down for it yet. */
  personId: string | null;
};

/**
 * Plans a broadcast of a store the manager's enterprise owns and returns its id. It lies ahead, lasts a day at most, and its host
 * is bound to the store or asked to be, and free at that time. Throws `not-found`, `slot-turned-around`, `slot-too-long`,
 * `host-not-bound` or `slot-overlaps`.
 */
export async function planSlot(manager: Manager, slot: NewSlot, now: number): Promise<string> {
  const { storeId, personId, startsAt, endsAt } = slot;
  if (endsAt <= startsAt || startsAt <= now) throw new Refusal('slot-turned-around', {}, 'endsAt');
  if (endsAt - startsAt > SLOT_AT_MOST_MS) throw new Refusal('slot-too-long', {}, 'endsAt');
  const id = newId();
  await transaction(async (tx) => {
    const [store] = await tx
      .select({ id: stores.id })
      .from(stores)
      .where(and(eq(stores.id, storeId), inArray(stores.organisationId, [...manager.organisationIds])));
    if (!store) throw new Refusal('not-found');
    if (personId !== null) {
      await refuseUnboundHost(tx, { slotId: id, storeId, personId });
      const overlaps = new Refusal('slot-overlaps', {}, 'personId');
      await refuseOverlap(tx, { slotId: id, personId, startsAt, endsAt }, overlaps);
    }
    await tx.insert(slots).values({ id, ...slot, createdBy: manager.personId, createdAt: now });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'slot-planned',
      subject: { type: 'slot', id },
      detail: { storeId, personId, startsAt, endsAt, market: slot.market, language: slot.language },
    });
  });
  return id;
}
