import { Temporal } from 'temporal-polyfill';

/** What a class's dates are reckoned with. */
export type Calendar = {
  /** IANA zone its days and times are meant in. */
  zone: string;
  /** First day of teaching, `2026-09-01`; null until it is set. */
  startsOn: string | null;
  /** Days without teaching. */
  holidays: ReadonlySet<string>;
};

/** When something is due: on a fixed day, or so many calendar days after the first day; at a time of the class's zone. */
export type DueTerms = { day: string | null; offsetDays: number | null; time: string };

/**
 * The day something is due. A fixed day is that day, whatever else changes. A relative one counts calendar days from the
 * first day (0 is the first day itself), weekends included; when that is a holiday, it is the next day that is none. Null
 * for a relative one as long as the class has no first day.
 */
export function dueDay({ day, offsetDays }: DueTerms, { startsOn, holidays }: Calendar): string | null {
  if (day !== null) return day;
  if (startsOn === null || offsetDays === null) return null;
  let date = Temporal.PlainDate.from(startsOn).add({ days: offsetDays });
  while (holidays.has(date.toString())) date = date.add({ days: 1 });
  return date.toString();
}

/**
 * A day and a time of day in a zone, as a moment (ms). Where the clocks show a time twice, the second one; where they skip
 * it, as much later: the reading that leaves more time.
 */
export function momentAt(zone: string, day: string, time: string): number {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
}

/** A moment as somebody writes it: by the clocks of a zone that is known elsewhere. */
export type LocalMoment = { day: string; time: string };

/** A moment (ms) that is given, or written by a zone's clocks. */
export const momentOf = (zone: string, when: number | LocalMoment): number =>
  typeof when === 'number' ? when : momentAt(zone, when.day, when.time);

/** A moment (ms) as a browser's field writes it, by a zone's clocks: `2026-11-22T09:30`. */
export const localOf = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The last moment (ms) something can be done in time; null as long as a relative one has no first day to count from. */
export function dueAt(terms: DueTerms, calendar: Calendar): number | null {
  const day = dueDay(terms, calendar);
  return day === null ? null : momentAt(calendar.zone, day, terms.time);
}

/** So many days later at the same time of day in a zone: 24 hours, unless the clocks change in between. */
export const daysLater = (zone: string, at: number, days: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds;

/** The day (`2026-11-22`) it is in a zone at a moment (ms). */
export const dayIn = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** How many days the second is after the first. */
export const daysBetween = (first: string, second: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(second), { largestUnit: 'days' }).days;

/** A day so many days later. */
export const dayLater = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** Whether something written is a day of the calendar, as `2026-02-28`. */
export function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString() === written;
  } catch {
    return false;
  }
}

/** Whether something written is a time of day, as `23:59`. */
export const isTime = (written: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(written);
