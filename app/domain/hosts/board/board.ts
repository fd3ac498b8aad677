import type { Light } from '../clearance/clearance';
import type { Plan } from './find-plan.server';

export type BoardFilter = { store?: string; market?: string; light?: Light; text?: string };

/** How far ahead the board looks. */
export const BOARD_AHEAD_MS = 14 * 24 * 3_600_000;

const order: Record<Light, number> = { grey: 0, amber: 1, green: 2 };
const holds = (text: string, wanted: string) => text.toLocaleLowerCase().includes(wanted);

/**
 * The part of a plan a manager looks for: hosts by name with the cells of the stores that are left, broadcasts in the order of
 * time. A market is met by what is for it or for any; a light by a cell now, or by a broadcast then (grey where nobody is put down).
 * Hosts furthest from the light stand first.
 */
export function pickBoard(plan: Plan, { store, market, light, text = '' }: BoardFilter) {
  const wanted = text.trim().toLocaleLowerCase();
  const shownStores = plan.stores.filter(({ id }) => !store || id === store);
  const storeOf = new Map(shownStores.map((each) => [each.id, each]));
  const slots = plan.slots.flatMap((slot) => {
    const owner = storeOf.get(slot.storeId);
    if (!owner || (market && slot.market !== null && slot.market !== market)) return [];
    if (light && (slot.host?.light ?? 'grey') !== light) return [];
    const words = [slot.title, owner.name, slot.host?.name ?? '', ...slot.guests.map(({ name }) => name)];
    return words.some((each) => holds(each, wanted)) ? [{ ...slot, store: owner }] : [];
  });
  const nextOf = (personId: string, storeId: string) => {
    const next = plan.slots.find((slot) => slot.host?.personId === personId && slot.storeId === storeId);
    return next?.host ? { id: next.id, startsAt: next.startsAt, light: next.host.light } : null;
  };
  const hosts = plan.hosts.flatMap((host) => {
    const stores = host.stores
      .filter((cell) => storeOf.has(cell.storeId))
      .filter((cell) => !market || cell.markets.length === 0 || cell.markets.includes(market))
      .filter((cell) => !light || cell.light === light)
      .map((cell) => ({ ...cell, next: nextOf(host.personId, cell.storeId) }));
    const found =
      holds(host.name, wanted) || stores.some(({ storeId }) => holds(storeOf.get(storeId)?.name ?? '', wanted));
    return stores.length > 0 && found ? [{ ...host, stores }] : [];
  });
  const nearest = (host: (typeof hosts)[number]) => Math.min(...host.stores.map((cell) => order[cell.light]));
  hosts.sort((a, b) => nearest(a) - nearest(b) || a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : 1));
  const used = new Set(hosts.flatMap(({ stores }) => stores.map(({ storeId }) => storeId)));
  return { stores: shownStores.filter(({ id }) => used.has(id)), hosts, slots };
}

export type Board = ReturnType<typeof pickBoard>;
