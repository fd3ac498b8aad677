import { clockIn } from '../../courses/zone-times';

/** From and to in minutes since Monday 00:00. */
export type Stretch = { from: number; to: number };

const HOUR = 60;
const DAY = 24 * HOUR;
export const WEEK_MINUTES = 7 * DAY;
/** The day 1970 began on. */
const THURSDAY = 3 * DAY;
const wrap = (minute: number) => ((minute % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;

/**
 * Hours as they are stored: within one week, in order, none touching the next. What runs over the week's end goes on at its
 * beginning, what overlaps or touches is one.
 */
export function normaliseHours(stretches: readonly Stretch[]): Stretch[] {
  const cut = stretches
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to }): Stretch[] => {
      if (to - from >= WEEK_MINUTES) return [{ from: 0, to: WEEK_MINUTES }];
      const start = wrap(from);
      const end = start + to - from;
      if (end <= WEEK_MINUTES) return [{ from: start, to: end }];
      return [
        { from: start, to: WEEK_MINUTES },
        { from: 0, to: end - WEEK_MINUTES },
      ];
    })
    .sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const { from, to } of cut) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

const shift = (stretches: readonly Stretch[], minutes: number) =>
  normaliseHours(stretches.map(({ from, to }) => ({ from: from + minutes, to: to + minutes })));

/** By how many minutes a zone's clocks are ahead of UTC at a moment (ms). */
function minutesAhead(zone: string, at: number): number {
  const { year, month, day, hour, minute } = clockIn(zone, at);
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000) / 60_000);
}

/*
 * Hours are kept in UTC, with what a zone's clocks show at the moment they are entered, and shown with what they show at the
 * moment of looking. Where clocks are put forward and back, hours that were entered in one half of the year are shown an
 * hour earlier or later in the other, until the host enters them anew: a buyer elsewhere sees them unmoved.
 */
export const hoursInUtc = (local: readonly Stretch[], zone: string, at: number): Stretch[] =>
  shift(local, -minutesAhead(zone, at));
export const hoursInZone = (utc: readonly Stretch[], zone: string, at: number): Stretch[] =>
  shift(utc, minutesAhead(zone, at));

/**
 * Hours by weekday, Monday first, in minutes of that day. What crosses midnight stands whole under the day it begins on, so that
 * `to` may pass 24:00; what lasts a day or longer is cut at midnights.
 */
export function byWeekday(stretches: readonly Stretch[]): Stretch[][] {
  const days: Stretch[][] = Array.from({ length: 7 }, () => []);
  for (const { from, to } of joinedOverWeekend(normaliseHours(stretches))) {
    for (let start = from; start < to; ) {
      const day = Math.floor(start / DAY);
      const end = to - from < DAY ? to : Math.min(to, (day + 1) * DAY);
      days[day % 7]?.push({ from: start - day * DAY, to: end - day * DAY });
      start = end;
    }
  }
  return days.map((day) => day.sort((a, b) => a.from - b.from));
}

/** Sunday night and Monday morning as one stretch where they meet. */
function joinedOverWeekend(stretches: Stretch[]): Stretch[] {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (stretches.length < 2 || first?.from !== 0 || last?.to !== WEEK_MINUTES) return stretches;
  return [...stretches.slice(1, -1), { from: last.from, to: WEEK_MINUTES + first.to }];
}

export const ofWeek = (days: readonly (readonly Stretch[])[]): Stretch[] =>
  normaliseHours(
    days.flatMap((day, place) => day.map(({ from, to }) => ({ from: from + place * DAY, to: to + place * DAY }))),
  );

const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`;

/** `19:30–23:00, 22:00–02:00`: what ends at or before it begins ends on the next day. */
export const writeHours = (day: readonly Stretch[]): string =>
  day.map(({ from, to }) => `${clock(from)}–${clock(to > DAY ? to - DAY : to)}`).join(', ');

const RANGE = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/;
const MOST_RANGES = 8;

/** Reads what `writeHours` writes, and what people type for it: `19-23`, full-width signs, `19:30 至 23:00`. Null if it cannot. */
export function readHours(typed: string): Stretch[] | null {
  const parts = typed
    .normalize('NFKC')
    .replace(/[–—−~〜至]|(?<=\d)\s*to\s*(?=\d)/gi, '-')
    .split(/[,;、\n]/)
    .map((part) => part.replace(/\s+/g, ''))
    .filter(Boolean);
  if (parts.length > MOST_RANGES) return null;
  const day: Stretch[] = [];
  for (const part of parts) {
    const found = RANGE.exec(part);
    if (!found) return null;
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = found.slice(1).map((each) => Number(each ?? 0));
    const from = fromHour * HOUR + fromMinute;
    const to = toHour * HOUR + toMinute;
    if (fromMinute > 59 || toMinute > 59 || from >= DAY || to > DAY) return null;
    day.push({ from, to: to > from ? to : to + DAY });
  }
  return day;
}

/** Whether somebody is there for the whole of a stretch of time (ms), by their hours in UTC. */
export function coversTime(utc: readonly Stretch[], startsAt: number, endsAt: number): boolean {
  const from = wrap(Math.floor(startsAt / 60_000) + THURSDAY);
  const wanted = normaliseHours([{ from, to: from + Math.ceil((endsAt - startsAt) / 60_000) }]);
  return wanted.every((part) => utc.some(({ from: start, to }) => start <= part.from && part.to <= to));
}
