import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statusOf } from '~/domain/certificates/certificate-status';

const DAY = 86_400_000;

it('turns expiring when renewal opens and expired at the end, to the millisecond', () => {
  const certificate = { state: 'valid' as const, validUntil: 1000 * DAY };
  expect(statusOf(certificate, 60, 940 * DAY - 1)).toBe('valid');
  expect(statusOf(certificate, 60, 940 * DAY)).toBe('expiring');
  expect(statusOf(certificate, 60, 1000 * DAY - 1)).toBe('expiring');
  expect(statusOf(certificate, 60, 1000 * DAY)).toBe('expired');
});

it('says a decision before the date', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('suspended' as const, 'revoked' as const, 'superseded' as const),
      fc.nat(),
      fc.nat(),
      (state, validUntil, now) => {
        expect(statusOf({ state, validUntil }, 60, now)).toBe(state);
      },
    ),
  );
});
