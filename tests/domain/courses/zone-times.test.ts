import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marketZones } from '~/domain/courses/market-zones';
import { clockIn, momentOf, partOfDay, planningDay, timesAt } from '~/domain/courses/zone-times';

const day = { year: 2026, month: 11, day: 25, hour: 0, minute: 0 };

it('works out a host’s hour in each market, with the change of day', () => {
  const times = timesAt('Asia/Shanghai', day, 21, ['America/Monterrey', 'Africa/Lagos', 'Asia/Tokyo', 'Asia/Kolkata']);
  expect(times.map(({ clock, days, part }) => [clock, days, part])).toEqual([
    ['07:00', 0, 'early'],
    ['14:00', 0, 'working'],
    ['22:00', 0, 'night'],
    ['18:30', 0, 'evening'],
  ]);
  expect(timesAt('Asia/Shanghai', day, 6, ['America/Monterrey'])[0]).toMatchObject({ clock: '16:00', days: -1 });
  expect(timesAt('America/Monterrey', day, 22, ['Asia/Shanghai'])[0]).toMatchObject({ clock: '12:00', days: 1 });
});

it('follows the clocks of that day, not of today', () => {
  const summer = { ...day, month: 7, day: 1 };
  expect(timesAt('Asia/Shanghai', day, 15, ['Europe/Berlin'])[0]?.clock).toBe('08:00');
  expect(timesAt('Asia/Shanghai', summer, 15, ['Europe/Berlin'])[0]?.clock).toBe('09:00');
});

it('plans for the Wednesday to come, so that it is a weekday everywhere', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...Object.keys(marketZones)), (now, zone) => {
      const planned = momentOf(zone, { ...planningDay(zone, now), hour: 12 });
      const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' }).format(planned);
      expect(weekday).toBe('Wednesday');
      expect(planned - now).toBeGreaterThan(11 * 3_600_000);
      expect(planned - now).toBeLessThanOrEqual(7.6 * 86_400_000);
    }),
  );
});

it('finds the moment at which a clock shows a time, in every zone', () => {
  const times = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(times, fc.constantFrom(...Object.keys(marketZones)), (at, zone) => {
      const clock = clockIn(zone, at);
      expect(clockIn(zone, momentOf(zone, clock))).toEqual(clock);
    }),
  );
});

it('names the parts of a day without a gap', () => {
  expect([0, 5, 6, 8, 9, 17, 18, 21, 22, 23].map(partOfDay)).toEqual([
    'night',
    'night',
    'early',
    'early',
    'working',
    'working',
    'evening',
    'evening',
    'night',
    'night',
  ]);
});

it('names only zones that exist', () => {
  for (const zone of Object.keys(marketZones)) expect(() => clockIn(zone, 0)).not.toThrow();
});
