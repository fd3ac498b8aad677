import { Temporal } from 'temporal-polyfill';

/** When a calendar day (`2026-11-22`) begins and ends where a reader is, in ms; null for what is no day. */
export function zonedDay(zone: string, day: string): { from: number; until: number } | null {
  try {
    const date = Temporal.PlainDate.from(day);
    const start = (each: Temporal.PlainDate) => each.toZonedDateTime(zone).epochMilliseconds;
    return { from: start(date), until: start(date.add({ days: 1 })) };
  } catch {
    return null;
  }
}
