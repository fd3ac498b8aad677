import { Temporal } from 'temporal-polyfill';

/** When mail that can wait does not reach somebody: between two times of day (`22:00`) of their zone. The same twice: never. */
export type QuietHours = { zone: string; quietFrom: string; quietUntil: string };

/** Until when this moment (ms) is quiet for somebody; null when it is not. A zone that is none here is read as UTC. */
export function quietUntil({ zone, quietFrom, quietUntil }: QuietHours, now: number): number | null {
  if (quietFrom === quietUntil) return null;
  const local = clockIn(zone, now);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const overnight = quietFrom > quietUntil;
  const quiet = overnight ? time >= quietFrom || time < quietUntil : time >= quietFrom && time < quietUntil;
  if (!quiet) return null;
  const day = overnight && time >= quietFrom ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toPlainDateTime(Temporal.PlainTime.from(quietUntil));
  const at = end.toZonedDateTime(local.timeZoneId, { disambiguation: 'earlier' }).epochMilliseconds;
  if (at > now) return at;
  return end.toZonedDateTime(local.timeZoneId, { disambiguation: 'later' }).epochMilliseconds;
}

/** When mail that can wait may reach somebody: now, or when their quiet hours end. */
export const mailTime = (person: QuietHours, now: number): number => quietUntil(person, now) ?? now;

function clockIn(zone: string, at: number): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch {
    return instant.toZonedDateTimeISO('UTC');
  }
}
