import type { BindingState } from '../bindings/binding-transitions';
import { GUEST_EARLY_MS, type GuestState } from '../guests/guest-transitions';
import { type Clearance, type ClearanceFacts, clear, firstAfter, type Light, reasons, standsUntil } from './clearance';

/** How a person stands to a store, beside their own clearance. Null and an empty list are any. */
export type BindingFacts = {
  state: BindingState;
  markets: readonly string[] | null;
  languages: readonly string[] | null;
};
/** A broadcast of the store somebody joins as a guest (连麦), or is asked to. */
export type GuestFacts = {
  slotId: string;
  state: GuestState;
  startsAt: number;
  endsAt: number;
  market: string | null;
  language: string | null;
};
export type StoreFacts = { binding: BindingFacts | null; guest: readonly GuestFacts[] };
export const NO_STANDING: StoreFacts = { binding: null, guest: [] };

/** What a broadcast is for; what is left out is whatever the binding is for. */
export type Demand = { market?: string | null; language?: string | null };
type Slot = { id: string; startsAt: number; endsAt: number; market: string | null; language: string | null };

/** Why somebody may not go live for a store. In the order in which they are removed. */
export const storeReasons = [
  ...reasons,
  'outside-language-scope',
  'outside-market-scope',
  'outside-binding-language',
  'outside-binding-market',
  'binding-awaited',
  'guest-awaited',
  'guest-not-yet',
  'not-bound',
] as const;
export type StoreReason = (typeof storeReasons)[number];
export type StoreClearance = Omit<Clearance, 'reasons'> & { reasons: StoreReason[] };

/** Reasons that the host's own answer or the clock removes. */
const NEARLY: readonly StoreReason[] = ['binding-awaited', 'guest-awaited', 'guest-not-yet'];
const rank: Record<Light, number> = { grey: 0, amber: 1, green: 2 };

/**
 * May this person go live for this store, at this moment, for this market and language? Their own clearance, and a binding in
 * force or a guest's place in a broadcast: from 30 minutes before it starts until it ends. What is demanded has to lie
 * within the binding and within the certificate's scopes; without a demand, all that the binding is for. Of several
 * ways to stand to the store the one nearest to green answers. Nothing else makes it green.
 */
export function clearForStore(
  facts: ClearanceFacts,
  store: StoreFacts,
  now: number,
  demand: Demand = {},
): StoreClearance {
  const own = clear(facts, now);
  const ways = [
    ...(store.binding ? bindingReasons(facts, store.binding, demand) : []),
    ...store.guest.flatMap((guest) => guestReasons(facts, guest, now, demand)),
  ];
  const found = ways.map((extra) => withReasons(own, extra)).sort(nearestFirst)[0];
  return found ?? withReasons(own, ['not-bound']);
}

const nearestFirst = (a: StoreClearance, b: StoreClearance) =>
  rank[b.light] - rank[a.light] || a.reasons.length - b.reasons.length;

function withReasons(own: Clearance, extra: readonly StoreReason[]): StoreClearance {
  const found = storeReasons.filter((reason) => extra.includes(reason) || own.reasons.some((each) => each === reason));
  const cleared = found.length === 0;
  const nearly = own.light !== 'grey' && extra.every((reason) => NEARLY.includes(reason));
  return { light: cleared ? 'green' : nearly ? 'amber' : 'grey', cleared, reasons: found };
}

const outside = (wanted: readonly string[], limits: readonly string[] | null | undefined) =>
  limits != null && limits.length > 0 && wanted.some((each) => !limits.includes(each));

function scopeReasons({ certificate }: ClearanceFacts, languages: readonly string[], markets: readonly string[]) {
  const found: StoreReason[] = [];
  if (outside(languages, certificate?.scopes?.languages)) found.push('outside-language-scope');
  if (outside(markets, certificate?.scopes?.markets)) found.push('outside-market-scope');
  return found;
}

const only = (value: string | null | undefined, otherwise: readonly string[]) => (value ? [value] : otherwise);

function bindingReasons(facts: ClearanceFacts, binding: BindingFacts, demand: Demand): StoreReason[][] {
  if (binding.state !== 'asked' && binding.state !== 'in-force') return [];
  const languages = only(demand.language, binding.languages ?? []);
  const markets = only(demand.market, binding.markets ?? []);
  const found = scopeReasons(facts, languages, markets);
  if (outside(languages, binding.languages)) found.push('outside-binding-language');
  if (outside(markets, binding.markets)) found.push('outside-binding-market');
  return [binding.state === 'asked' ? [...found, 'binding-awaited'] : found];
}

function guestReasons(facts: ClearanceFacts, guest: GuestFacts, now: number, demand: Demand): StoreReason[][] {
  if ((guest.state !== 'asked' && guest.state !== 'accepted') || now >= guest.endsAt) return [];
  const languages = only(demand.language, only(guest.language, []));
  const markets = only(demand.market, only(guest.market, []));
  const found = scopeReasons(facts, languages, markets);
  if (outside(languages, only(guest.language, []))) found.push('outside-binding-language');
  if (outside(markets, only(guest.market, []))) found.push('outside-binding-market');
  if (guest.state === 'asked') found.push('guest-awaited');
  else if (now < guest.startsAt - GUEST_EARLY_MS) found.push('guest-not-yet');
  return [found];
}

/**
 * May they go live for the whole of one broadcast? Judged at its start, or now when it has begun, and once more at its last
 * moment: a certificate that ends in between is a reason too. Of guests' places only the one in this broadcast counts.
 */
export function clearForSlot(facts: ClearanceFacts, store: StoreFacts, slot: Slot, now: number): StoreClearance {
  const { market, language, id } = slot;
  const standing = { ...store, guest: store.guest.filter(({ slotId }) => slotId === id) };
  const from = Math.max(now, slot.startsAt);
  const atStart = clearForStore(facts, standing, from, { market, language });
  if (!atStart.cleared) return atStart;
  return clearForStore(facts, standing, Math.max(from, slot.endsAt - 1), { market, language });
}

/** The first moment after `now` at which the answer for a store can change by the clock alone; null when none. */
export const standsForStoreUntil = (facts: ClearanceFacts, { guest }: StoreFacts, now: number): number | null =>
  firstAfter(now, [
    standsUntil(facts, now),
    ...guest.flatMap(({ startsAt, endsAt }) => [startsAt - GUEST_EARLY_MS, endsAt]),
  ]);
