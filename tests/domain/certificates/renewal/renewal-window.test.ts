import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  RENEWABLE_DAYS_AFTER,
  renewalWindow,
  renewedUntil,
  renews,
} from '~/domain/certificates/renewal/renewal-window';
import { validUntil } from '~/domain/certificates/valid-until';

const DAY = 86_400_000;
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) });
const months = fc.integer({ min: 1, max: 120 });
const days = fc.integer({ min: 0, max: 365 });

it('costs nobody a day: the new end is never before so many months from now, nor from the former end', () => {
  fc.assert(
    fc.property(moment, moment, months, (formerEnd, now, term) => {
      const end = renewedUntil(formerEnd, now, term);
      expect(end).toBe(Math.max(validUntil(formerEnd, term), validUntil(now, term)));
      expect(end).toBeGreaterThan(formerEnd);
      expect(end).toBeGreaterThan(now);
    }),
  );
});

it('renewing on any day of the window before the end comes to the same end', () => {
  fc.assert(
    fc.property(moment, days, months, fc.double({ min: 0, max: 1, noNaN: true }), (formerEnd, opens, term, share) => {
      const now = formerEnd - Math.floor(opens * DAY * share);
      expect(renewedUntil(formerEnd, now, term)).toBe(validUntil(formerEnd, term));
    }),
  );
});

it('is open from its first millisecond until before its last', () => {
  fc.assert(
    fc.property(moment, days, (end, renewalOpensDays) => {
      const term = { validUntil: end, renewalOpensDays };
      const { opensAt, closesAt } = renewalWindow(term);
      expect([opensAt, closesAt]).toEqual([end - renewalOpensDays * DAY, end + RENEWABLE_DAYS_AFTER * DAY]);
      expect([opensAt - 1, opensAt, closesAt - 1, closesAt].map((at) => renews(term, at))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }),
  );
});
