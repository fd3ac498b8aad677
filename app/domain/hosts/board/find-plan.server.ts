import type { Manager } from '../../people/actor';
import { clear, NOTHING_KNOWN } from '../clearance/clearance';
import { listClearanceFacts } from '../clearance/list-clearance-facts.server';
import { listStoreFacts } from '../clearance/list-store-facts.server';
import { clearForSlot, clearForStore, type StoreClearance } from '../clearance/store-clearance';
import { coversTime } from '../profile/weekly-hours';
import { slotState } from '../slots/slot-transitions';
import { loadPlanRows } from './load-plan-rows.server';

const OUT_OF_SIGHT: StoreClearance = { light: 'grey', cleared: false, reasons: ['not-bound'] };

/**
 * A manager's plan: their stores, the hosts bound to them or asked to be, and the broadcasts between two moments that are not
 * cancelled, each with who is cleared now and then. Of a host who is no longer bound no more is told than that; of a guest who
 * accepted, the name and the light for that broadcast. A constant number of queries.
 */
export async function findPlan(manager: Manager, window: { from: number; until: number }, now: number) {
  const { stores, storeIds, bindings, planned, guests, personIds, names, profiles } = await loadPlanRows(
    manager,
    window,
  );
  const facts = await listClearanceFacts(personIds);
  const standingOf = await listStoreFacts(personIds, storeIds, now);
  const knownOf = (personId: string) => facts.get(personId) ?? NOTHING_KNOWN;
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? '' });
  const boundTo = (storeId: string, personId: string) =>
    bindings.find((binding) => binding.storeId === storeId && binding.personId === personId);

  const hosts = [...new Set(bindings.map(({ personId }) => personId))].map((personId) => {
    const known = knownOf(personId);
    const { light, reasons } = clear(known, now);
    return {
      ...named(personId),
      light,
      reason: reasons[0] ?? null,
      certificateUntil: known.certificate?.state === 'valid' ? known.certificate.validUntil : null,
      languages: profiles.get(personId)?.languages ?? [],
      stores: bindings
        .filter((binding) => binding.personId === personId)
        .map((binding) => {
          const guest = standingOf(personId, binding.storeId).guest.filter(({ state }) => state === 'accepted');
          const { storeId, state, markets, languages } = binding;
          const clearance = clearForStore(known, { binding, guest }, now);
          return { ...clearance, storeId, state, markets: markets ?? [], languages: languages ?? [] };
        }),
    };
  });

  const slots = planned.map(({ personId, cancelledAt, ...slot }) => {
    const then = (id: string) => clearForSlot(knownOf(id), standingOf(id, slot.storeId), slot, now);
    const joining = guests.filter(({ slotId }) => slotId === slot.id);
    const common = {
      ...slot,
      state: slotState({ ...slot, cancelledAt }, now),
      guests: joining.map((guest) => ({ ...named(guest.personId), light: then(guest.personId).light })),
    };
    if (personId === null) return { ...common, host: null };
    const light = { ...named(personId), clearedNow: false, outsideHours: false };
    if (!boundTo(slot.storeId, personId)) {
      const joins = joining.some((guest) => guest.personId === personId);
      return { ...common, host: { ...light, ...(joins ? { ...then(personId), reasons: [] } : OUT_OF_SIGHT) } };
    }
    const hours = profiles.get(personId)?.hours ?? [];
    const { cleared: clearedNow } = clearForStore(knownOf(personId), standingOf(personId, slot.storeId), now, slot);
    const outsideHours = hours.length > 0 && !coversTime(hours, slot.startsAt, slot.endsAt);
    return { ...common, host: { ...light, ...then(personId), clearedNow, outsideHours } };
  });
  return { stores, hosts, slots };
}

export type Plan = Awaited<ReturnType<typeof findPlan>>;
export type PlannedSlot = Plan['slots'][number];
