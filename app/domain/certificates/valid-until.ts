import { Temporal } from 'temporal-polyfill';

/**
 * When a certificate issued at `issuedAt` is over: so many calendar months later in UTC, at the same time of day. Where
 * the month is too short, its last day. Both are in milliseconds since 1970.
 */
export function validUntil(issuedAt: number, months: number): number {
  return Temporal.Instant.fromEpochMilliseconds(issuedAt).toZonedDateTimeISO('UTC').add({ months }).epochMilliseconds;
}
