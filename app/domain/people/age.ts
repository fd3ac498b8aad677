import { Temporal } from 'temporal-polyfill';
import { zonedDay } from './zoned-day';

const OF_AGE_YEARS = 18;

/** Whether somebody who said when they come of age (`2027-03-01`, in their zone) has not yet. Null: nothing was said. */
export function underAge(comesOfAgeOn: string | null, zone: string, now: number): boolean {
  const at = comesOfAgeAt(comesOfAgeOn, zone);
  return at !== null && now < at;
}

/** The moment somebody comes of age, in ms: when that day begins where they are. */
export const comesOfAgeAt = (comesOfAgeOn: string | null, zone: string): number | null =>
  comesOfAgeOn === null ? null : (zonedDay(zone, comesOfAgeOn)?.from ?? null);

/**
 * The day from which somebody born in a month (`2009-04`) is certainly of age: the first of the month after their
 * eighteenth birthday's. The month itself need not be kept. Null for what is no month.
 */
export function ofAgeDay(bornIn: string): string | null {
  try {
    return Temporal.PlainYearMonth.from(bornIn)
      .add({ years: OF_AGE_YEARS, months: 1 })
      .toPlainDate({ day: 1 })
      .toString();
  } catch {
    return null;
  }
}
