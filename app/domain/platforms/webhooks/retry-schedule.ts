const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after the nth failed try, in ms: seconds at first, a day at last, five days together. */
const WAITS = [
  5_000,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const;

/** A message that was tried this often and not taken is given up, and shown as such. */
export const MOST_TRIES = WAITS.length + 1;

/** How long a try may take; so long, and a little more, nobody else tries the same message. In ms. */
export const TRY_AT_MOST_MS = 10_000;
export const LEASE_MS = TRY_AT_MOST_MS + 5_000;

/** When to try again a message that failed for the nth time; null when it is given up. In ms since 1970. */
export function nextTry(tries: number, failedAt: number): number | null {
  const wait = WAITS[tries - 1];
  return wait === undefined ? null : failedAt + wait;
}
