import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { mailTime, quietUntil } from '~/domain/people/quiet-hours';

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
const at = (zone: string, written: string) => Temporal.ZonedDateTime.from(`${written}[${zone}]`).epochMilliseconds;
const night = { quietFrom: '22:00', quietUntil: '08:00' };
const HOUR = 3_600_000;

it('lets mail wait for the morning, and only at night', () => {
  const person = { zone: 'Asia/Shanghai', ...night };
  expect(mailTime(person, at('Asia/Shanghai', '2026-11-22T21:59'))).toBe(at('Asia/Shanghai', '2026-11-22T21:59'));
  expect(mailTime(person, at('Asia/Shanghai', '2026-11-22T22:00'))).toBe(at('Asia/Shanghai', '2026-11-23T08:00'));
  expect(mailTime(person, at('Asia/Shanghai', '2026-11-23T07:59'))).toBe(at('Asia/Shanghai', '2026-11-23T08:00'));
  expect(quietUntil(person, at('Asia/Shanghai', '2026-11-23T08:00'))).toBeNull();
});

it('knows quiet hours within a day, and none', () => {
  const noon = { zone: 'Europe/Berlin', quietFrom: '12:00', quietUntil: '14:00' };
  expect(mailTime(noon, at('Europe/Berlin', '2026-11-22T13:00'))).toBe(at('Europe/Berlin', '2026-11-22T14:00'));
  expect(quietUntil(noon, at('Europe/Berlin', '2026-11-22T15:00'))).toBeNull();
  expect(
    quietUntil({ zone: 'UTC', quietFrom: '22:00', quietUntil: '22:00' }, at('UTC', '2026-11-22T22:00')),
  ).toBeNull();
});

it('comes after the second of two half past twos, when the first is over', () => {
  const person = { zone: 'Europe/Berlin', quietFrom: '22:00', quietUntil: '02:30' };
  const first = Temporal.Instant.from('2026-10-25T00:30:00Z').epochMilliseconds;
  expect(mailTime(person, first - 1)).toBe(first);
  expect(mailTime(person, first + HOUR / 2)).toBe(first + HOUR);
});

it('never comes before now, at most a day later, and when it waits it waits for the end of the quiet hours', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      time,
      time,
      fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
      (zone, quietFrom, quietEnd, now) => {
        const when = mailTime({ zone, quietFrom, quietUntil: quietEnd }, now);
        expect(when).toBeGreaterThanOrEqual(now);
        expect(when).toBeLessThan(now + 26 * HOUR);
        if (when === now) return;
        const local = Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(zone);
        const skipped = local.toPlainTime().toString({ smallestUnit: 'minute' }) !== quietEnd;
        if (skipped) expect(local.add({ hours: -2 }).offset).not.toBe(local.offset);
      },
    ),
  );
});
