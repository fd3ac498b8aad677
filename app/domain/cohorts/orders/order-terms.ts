import { digest } from '../../audit/canonical';
import { zonedDay } from '../../people/zoned-day';
import { Refusal } from '../../refusal';
import type { OrderTerms } from './order-limits';

export type { OrderTerms } from './order-limits';

const AHEAD_AT_MOST_MS = 5 * 366 * 24 * 3_600_000;

/** The terms of whatever holds them, and nothing else. The order in which codes were ticked says nothing. */
export const termsOf = (held: OrderTerms): OrderTerms => ({
  title: held.title,
  seats: held.seats,
  skills: [...held.skills].sort(),
  languages: [...held.languages].sort(),
  categories: [...held.categories].sort(),
  markets: [...held.markets].sort(),
  neededBy: held.neededBy,
  note: held.note,
});

/** What an agreement is to: terms that read the same have the same digest. */
export const termsDigest = (held: OrderTerms): string => digest(termsOf(held));

/**
 * Until when hosts are needed on a day (`2026-12-31`) of a zone: its last minute. Throws `date-not-ahead` for a day that
 * is not tomorrow or later there, or more than five years away.
 */
export function neededByOf({ neededOn, zone }: { neededOn: string; zone: string }, now: number): number {
  const day = zonedDay(zone, neededOn);
  if (!day || day.from <= now || day.from > now + AHEAD_AT_MOST_MS) throw new Refusal('date-not-ahead', {}, 'neededOn');
  return day.until - 60_000;
}
