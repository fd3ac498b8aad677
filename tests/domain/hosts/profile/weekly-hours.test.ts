import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byWeekday,
  coversTime,
  hoursInUtc,
  hoursInZone,
  normaliseHours,
  ofWeek,
  readHours,
  type Stretch,
  WEEK_MINUTES,
  writeHours,
} from '~/domain/hosts/profile/weekly-hours';

const RUNS = { numRuns: 1000 };
const anyStretch = fc
  .record({
    from: fc.integer({ min: -WEEK_MINUTES, max: 2 * WEEK_MINUTES }),
    lasts: fc.oneof(fc.integer({ min: -60, max: 2000 }), fc.integer({ min: 0, max: WEEK_MINUTES + 60 })),
  })
  .map(({ from, lasts }): Stretch => ({ from, to: from + lasts }));
const anyHours = fc.array(anyStretch, { maxLength: 8 });
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Asia/Kathmandu',
);
const at = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
const wrap = (minute: number) => ((minute % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
const holds = (hours: readonly Stretch[], minute: number) =>
  hours.some(({ from, to }) => from <= minute && minute < to);
/** Whether any of them, laid round the week, holds a minute of it. */
const holdsRound = (hours: readonly Stretch[], minute: number) =>
  hours.some(({ from, to }) => to > from && (to - from >= WEEK_MINUTES || wrap(minute - from) < to - from));

describe('hours of the week', () => {
  it('are in order and in bounds, none touches the next, and no minute is lost or won', () => {
    fc.assert(
      fc.property(
        anyHours,
        fc.array(fc.integer({ min: 0, max: WEEK_MINUTES - 1 }), { minLength: 20 }),
        (hours, minutes) => {
          const normal = normaliseHours(hours);
          normal.forEach(({ from, to }, place) => {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(WEEK_MINUTES);
            expect(from).toBeLessThan(to);
            const next = normal[place + 1];
            if (next) expect(to).toBeLessThan(next.from);
          });
          for (const minute of minutes) expect(holds(normal, minute)).toBe(holdsRound(hours, minute));
          expect(normaliseHours(normal)).toEqual(normal);
        },
      ),
      RUNS,
    );
  });

  it('come back from UTC as they were entered, in every zone at every moment', () => {
    fc.assert(
      fc.property(anyHours, zones, at, (hours, zone, now) => {
        expect(hoursInZone(hoursInUtc(hours, zone, now), zone, now)).toEqual(normaliseHours(hours));
      }),
      RUNS,
    );
  });

  it('come back from what is written of them, day by day', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const days = byWeekday(hours);
        expect(ofWeek(days)).toEqual(normaliseHours(hours));
        expect(ofWeek(days.map((day) => day.flatMap((each) => readHours(writeHours([each])) ?? [])))).toEqual(
          normaliseHours(hours),
        );
      }),
      RUNS,
    );
  });

  it('move by an hour on the wall, not in UTC, where clocks change', () => {
    const winter = Date.UTC(2026, 0, 15);
    const summer = Date.UTC(2026, 6, 15);
    const utc = hoursInUtc([{ from: 540, to: 600 }], 'Europe/Berlin', winter);
    expect(utc).toEqual([{ from: 480, to: 540 }]);
    expect(hoursInZone(utc, 'Europe/Berlin', summer)).toEqual([{ from: 600, to: 660 }]);
  });

  it('that cross midnight or the week’s end are one under the day they begin on', () => {
    const sunday = ofWeek([[], [], [], [], [], [], [{ from: 22 * 60, to: 26 * 60 }]]);
    expect(sunday).toEqual([
      { from: 0, to: 120 },
      { from: WEEK_MINUTES - 120, to: WEEK_MINUTES },
    ]);
    expect(byWeekday(sunday).map(writeHours)).toEqual(['', '', '', '', '', '', '22:00–02:00']);
  });
});

it.each([
  ['09:00–12:00, 19:30–23:00', '09:00–12:00, 19:30–23:00'],
  ['9-12', '09:00–12:00'],
  ['１９：３０～２３：００', '19:30–23:00'],
  ['19:30至23:00、08:00至09:00', '19:30–23:00, 08:00–09:00'],
  ['22:00 to 02:00', '22:00–02:00'],
  ['0-24', '00:00–24:00'],
  ['', ''],
])('reads %s', (typed, written) => {
  expect(writeHours(readHours(typed) ?? [])).toBe(written);
});

it.each([
  'nine to five',
  '25:00-26:00',
  '09:60-10:00',
  '24:00-02:00',
  '9',
  '9-10-11',
  '-1-5',
  Array(9).fill('1-2').join(),
])('does not read %s', (typed) => {
  expect(readHours(typed)).toBeNull();
});

it('knows whether somebody is there for the whole of a broadcast', () => {
  const monday = Date.UTC(2026, 10, 23);
  const hours = [{ from: 12 * 60, to: 15 * 60 }];
  const during = (from: number, to: number) => coversTime(hours, monday + from * 3_600_000, monday + to * 3_600_000);
  expect(during(12, 15)).toBe(true);
  expect(during(11.5, 13)).toBe(false);
  expect(during(14, 15.5)).toBe(false);
  expect(during(36, 37)).toBe(false);
  expect(during(7 * 24 + 12, 7 * 24 + 13)).toBe(true);
});
