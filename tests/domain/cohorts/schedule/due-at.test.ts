import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dayLater,
  daysBetween,
  daysLater,
  dueAt,
  dueDay,
  isDay,
  momentAt,
  mondayOf,
} from '~/domain/cohorts/schedule/due-at';

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'] as const;
const none = new Set<string>();
const day = fc.integer({ min: 0, max: 2500 }).map((days) => dayLater('2024-01-01', days));
const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});
const zone = fc.constantFrom(...zones);

describe('a relative due date', () => {
  it('counts calendar days, weekends too, and steps over holidays', () => {
    const week = new Set(['2026-10-01', '2026-10-02', '2026-10-03']);
    const calendar = { zone: 'Asia/Shanghai', startsOn: '2026-09-24', holidays: week };
    const dayAfter = (offsetDays: number) => dueDay({ day: null, offsetDays, time: '23:59' }, calendar);
    expect(dayAfter(0)).toBe('2026-09-24');
    expect(dayAfter(2)).toBe('2026-09-26');
    expect(dayAfter(6)).toBe('2026-09-30');
    expect([7, 8, 9, 10].map(dayAfter)).toEqual(['2026-10-04', '2026-10-04', '2026-10-04', '2026-10-04']);
    expect(dueDay({ day: '2026-10-01', offsetDays: null, time: '23:59' }, calendar)).toBe('2026-10-01');
  });

  it('has no moment before the class has a first day', () => {
    expect(
      dueAt({ day: null, offsetDays: 3, time: '23:59' }, { zone: 'UTC', startsOn: null, holidays: none }),
    ).toBeNull();
  });

  it('moves with the first day by as many days, and a fixed one does not', () => {
    fc.assert(
      fc.property(zone, day, fc.nat(400), fc.nat(300), time, (zone, startsOn, offsetDays, moved, time) => {
        const before = { zone, startsOn, holidays: none };
        const after = { ...before, startsOn: dayLater(startsOn, moved) };
        const relative = { day: null, offsetDays, time };
        expect(daysBetween(dueDay(relative, before) ?? '', dueDay(relative, after) ?? '')).toBe(moved);
        const fixed = { day: dayLater(startsOn, offsetDays), offsetDays: null, time };
        expect(dueAt(fixed, after)).toBe(dueAt(fixed, before));
      }),
    );
  });

  it('is never on a holiday, never earlier than without holidays, and not later than there are holidays', () => {
    const offsets = fc.uniqueArray(fc.nat(40), { maxLength: 25 });
    fc.assert(
      fc.property(zone, day, fc.nat(40), offsets, (zone, startsOn, offsetDays, free) => {
        const holidays = new Set(free.map((days) => dayLater(startsOn, days)));
        const terms = { day: null, offsetDays, time: '23:59' };
        const on = dueDay(terms, { zone, startsOn, holidays }) ?? '';
        expect(holidays.has(on)).toBe(false);
        const late = daysBetween(dayLater(startsOn, offsetDays), on);
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThanOrEqual(holidays.size);
      }),
    );
  });
});

describe('a moment', () => {
  it('is what the clocks of the zone show, or as much later as they skip', () => {
    fc.assert(
      fc.property(zone, day, time, (zone, day, time) => {
        const at = momentAt(zone, day, time);
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const shown = local.toPlainDateTime().toString({ smallestUnit: 'minute' });
        if (shown === `${day}T${time}`) return;
        expect(local.subtract({ hours: 2 }).offsetNanoseconds).toBeLessThan(local.offsetNanoseconds);
        expect(local.toPlainDate().toString()).toBe(day);
      }),
    );
  });

  it('leaves more time where the clocks show a time twice or skip it', () => {
    expect(momentAt('Europe/Berlin', '2026-10-25', '02:30')).toBe(Date.UTC(2026, 9, 25, 1, 30));
    expect(momentAt('Europe/Berlin', '2026-03-29', '02:30')).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(momentAt('America/New_York', '2026-11-01', '01:30')).toBe(Date.UTC(2026, 10, 1, 6, 30));
    expect(momentAt('America/New_York', '2026-03-08', '02:30')).toBe(Date.UTC(2026, 2, 8, 7, 30));
    expect(momentAt('Asia/Shanghai', '2026-03-29', '02:30')).toBe(Date.UTC(2026, 2, 28, 18, 30));
  });

  it('keeps its order: what is written later on a day is due later or at once with it', () => {
    fc.assert(
      fc.property(zone, day, time, time, (zone, day, one, other) => {
        const [first, second] = [one, other].sort() as [string, string];
        const end = momentAt(zone, day, '23:59');
        expect(momentAt(zone, day, second)).toBeLessThanOrEqual(end);
        if (momentAt(zone, day, first) > momentAt(zone, day, second)) {
          expect(first < '04:00' && zone !== 'Asia/Shanghai').toBe(true);
        }
      }),
    );
  });

  it('some days later is at the same time of day', () => {
    const noon = momentAt('Europe/Berlin', '2026-10-24', '12:00');
    expect(daysLater('Europe/Berlin', noon, 1)).toBe(noon + 25 * 3_600_000);
  });
});

it('knows days and weeks', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-2-1', '', '2026-13-01', '+012026-01-01'].some(isDay)).toBe(false);
  expect([mondayOf('2026-11-22'), mondayOf('2026-11-23')]).toEqual(['2026-11-16', '2026-11-23']);
});
