import { NOTHING_KNOWN } from './clearance';
import { listClearanceFacts } from './list-clearance-facts.server';
import { listStoreFacts } from './list-store-facts.server';
import { clearForStore, type Demand, type StoreClearance, standsForStoreUntil } from './store-clearance';

/** `until`: the first moment (ms) at which the answer can change by the clock alone; null when only a new fact changes it. */
export type StandingClearance = StoreClearance & { until: number | null };

/**
 * May this person go live for this store, now? For a market and a language, if they are named. Fails closed: ids that lead
 * nowhere are not cleared.
 */
export async function findStoreClearance(
  personId: string,
  storeId: string,
  now: number,
  demand: Demand = {},
): Promise<StandingClearance> {
  const facts = (await listClearanceFacts([personId])).get(personId) ?? NOTHING_KNOWN;
  const store = (await listStoreFacts([personId], [storeId], now))(personId, storeId);
  return { ...clearForStore(facts, store, now, demand), until: standsForStoreUntil(facts, store, now) };
}
