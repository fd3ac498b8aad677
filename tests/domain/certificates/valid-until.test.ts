import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validUntil } from '~/domain/certificates/valid-until';

const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
const months = fc.integer({ min: 1, max: 120 });

it('counts calendar months and stays within a short month', () => {
  expect(validUntil(Date.UTC(2026, 10, 22, 4, 30), 12)).toBe(Date.UTC(2027, 10, 22, 4, 30));
  expect(validUntil(Date.UTC(2028, 1, 29), 12)).toBe(Date.UTC(2029, 1, 28));
  expect(validUntil(Date.UTC(2026, 0, 31), 1)).toBe(Date.UTC(2026, 1, 28));
});

it('keeps the day and the time of day, or takes the last day of the month', () => {
  fc.assert(
    fc.property(moment, months, (at, count) => {
      const from = new Date(at);
      const until = new Date(validUntil(at, count));
      const index = from.getUTCFullYear() * 12 + from.getUTCMonth() + count;
      const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
      expect(until.getUTCFullYear() * 12 + until.getUTCMonth()).toBe(index);
      expect(until.getUTCDate()).toBe(Math.min(from.getUTCDate(), lastDay));
      expect(until.getTime() % 86_400_000).toBe(at % 86_400_000);
    }),
  );
});

it('never ends earlier for somebody certified later or for longer', () => {
  fc.assert(
    fc.property(moment, fc.nat(10 ** 10), months, (at, later, count) => {
      // A month's last days share one end: from the 29th to the 31st the time of day alone would turn it around.
      fc.pre(new Date(at).getUTCDate() < 28 && new Date(at + later).getUTCDate() < 28);
      expect(validUntil(at + later, count)).toBeGreaterThanOrEqual(validUntil(at, count));
      expect(validUntil(at, count + 1)).toBeGreaterThan(validUntil(at, count));
    }),
  );
});
