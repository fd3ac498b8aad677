import fc from 'fast-check';
import { hostStates } from '#db/schema/hosts';
import { type CertificateScopes, type ClearanceFacts, IDENTITY_VALID_MS } from '~/domain/hosts/clearance/clearance';
import type { BindingFacts, GuestFacts } from '~/domain/hosts/clearance/store-clearance';
import { GUEST_EARLY_MS } from '~/domain/hosts/guests/guest-transitions';

/** The moment around which arbitrary facts lie. */
export const NOW = 10 ** 12;

const around = (moment: number) =>
  fc.oneof(fc.constantFrom(moment - 1, moment, moment + 1), fc.integer({ min: 0, max: 2 * NOW }));
const codes = fc.subarray(['en', 'es', 'ar']);
const markets = fc.subarray(['europe', 'africa', 'asia']);

/** A valid certificate that is not limited. */
export const certificateOf = (validUntil: number, scopes: CertificateScopes | null = null) => ({
  state: 'valid' as const,
  validUntil,
  scopes,
});

export const anyFacts: fc.Arbitrary<ClearanceFacts> = fc.record({
  account: fc.constantFrom(null, ...hostStates),
  certificate: fc.option(
    fc.record({
      state: fc.constantFrom('valid' as const, 'suspended' as const, 'revoked' as const),
      validUntil: around(NOW),
      scopes: fc.option(fc.record({ languages: codes, categories: codes, markets })),
    }),
  ),
  awaitsIssue: fc.boolean(),
  identity: fc.option(fc.record({ checkedAt: around(NOW - IDENTITY_VALID_MS), ofAge: fc.boolean() })),
});

export const anyBinding: fc.Arbitrary<BindingFacts> = fc.record({
  state: fc.constantFrom('asked' as const, 'in-force' as const, 'declined' as const, 'ended' as const),
  markets: fc.option(markets),
  languages: fc.option(codes),
});

const time = fc.constantFrom(NOW - 3_600_000, NOW - 1, NOW, NOW + 1, NOW + GUEST_EARLY_MS - 1, NOW + GUEST_EARLY_MS);

export const anyGuest: fc.Arbitrary<GuestFacts> = fc
  .record({
    slotId: fc.constantFrom('a', 'b'),
    state: fc.constantFrom('asked' as const, 'accepted' as const, 'declined' as const, 'withdrawn' as const),
    startsAt: fc.oneof(time, fc.integer({ min: 0, max: 2 * NOW })),
    lasts: fc.constantFrom(1, 3_600_000),
    market: fc.option(fc.constantFrom('europe', 'africa')),
    language: fc.option(fc.constantFrom('en', 'es')),
  })
  .map(({ lasts, ...guest }) => ({ ...guest, endsAt: guest.startsAt + lasts }));

/** Facts of somebody who is cleared, more often than chance would have it. */
export const goodFacts: fc.Arbitrary<ClearanceFacts> = fc.record({
  account: fc.constant('active' as const),
  certificate: fc.record({
    state: fc.constant('valid' as const),
    validUntil: fc.integer({ min: NOW + 1, max: 2 * NOW }),
    scopes: fc.option(fc.record({ languages: codes, categories: codes, markets })),
  }),
  awaitsIssue: fc.boolean(),
  identity: fc.record({
    checkedAt: fc.integer({ min: NOW - IDENTITY_VALID_MS + 1, max: NOW }),
    ofAge: fc.constant(true),
  }),
});
export const mostlyGood = fc.oneof(goodFacts, anyFacts);
