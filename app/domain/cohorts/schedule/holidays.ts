import { dayLater, daysBetween } from './due-at';

/** So many days a holiday can last. */
export const LONGEST_HOLIDAY = 120;

/** Every day from the first to the last, both included; null when they are turned around or too far apart. */
export function daysOf(first: string, last: string): string[] | null {
  const length = daysBetween(first, last);
  if (length < 0 || length >= LONGEST_HOLIDAY) return null;
  return Array.from({ length: length + 1 }, (_, place) => dayLater(first, place));
}

export type Break = { name: string; first: string; last: string };

/** Days without teaching as people speak of them: days that follow each other under one name are one. */
export function breaksOf(days: readonly { day: string; name: string }[]): Break[] {
  const breaks: Break[] = [];
  for (const { day, name } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const before = breaks.at(-1);
    if (before && before.name === name && dayLater(before.last, 1) === day) before.last = day;
    else breaks.push({ name, first: day, last: day });
  }
  return breaks;
}
