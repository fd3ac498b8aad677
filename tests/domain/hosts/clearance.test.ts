import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostStates } from '#db/schema/hosts';
import { type ClearanceFacts, clear, IDENTITY_VALID_MS, reasons } from '~/domain/hosts/clearance';
import { clearForStore } from '~/domain/hosts/store-clearance';

const NOW = 10 ** 12;
const around = (moment: number) =>
  fc.oneof(fc.constantFrom(moment - 1, moment, moment + 1), fc.integer({ min: 0, max: 2 * NOW }));

const anyFacts: fc.Arbitrary<ClearanceFacts> = fc.record({
  account: fc.constantFrom(null, ...hostStates),
  certificate: fc.option(
    fc.record({
      state: fc.constantFrom('valid' as const, 'suspended' as const, 'revoked' as const),
      validUntil: around(NOW),
    }),
  ),
  awaitsIssue: fc.boolean(),
  identity: fc.option(fc.record({ checkedAt: around(NOW - IDENTITY_VALID_MS), ofAge: fc.boolean() })),
});

const holds = ({ account, certificate, identity }: ClearanceFacts) =>
  account === 'active' &&
  certificate?.state === 'valid' &&
  NOW < certificate.validUntil &&
  identity?.ofAge === true &&
  NOW < identity.checkedAt + IDENTITY_VALID_MS;

describe('clearance', () => {
  it('is green exactly when everything holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { light, cleared } = clear(facts, NOW);
        expect(cleared).toBe(holds(facts));
        expect(light === 'green').toBe(cleared);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives a reason for every other answer, none twice, in the order they are removed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { cleared, reasons: found } = clear(facts, NOW);
        expect(found.length === 0).toBe(cleared);
        const places = found.map((reason) => reasons.indexOf(reason));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      { numRuns: 5000 },
    );
  });

  const certificate = { state: 'valid' as const, validUntil: NOW + 1 };
  const identity = { checkedAt: NOW - 1, ofAge: true };
  const cases: [string, ClearanceFacts, string, string[]][] = [
    ['a stranger', { account: null, certificate: null, awaitsIssue: false, identity: null }, 'grey', ['no-account']],
    [
      'a learner',
      { account: 'in-training', certificate: null, awaitsIssue: false, identity: null },
      'grey',
      ['in-training'],
    ],
    [
      'a candidate',
      { account: 'eligible', certificate: null, awaitsIssue: false, identity: null },
      'grey',
      ['not-passed'],
    ],
    [
      'somebody who passed',
      { account: 'eligible', certificate: null, awaitsIssue: true, identity: null },
      'amber',
      ['certificate-awaited'],
    ],
    [
      'somebody certified whom nobody has seen',
      { account: 'certified', certificate, awaitsIssue: false, identity: null },
      'amber',
      ['account-not-active', 'identity-unchecked'],
    ],
    [
      'a host with an old check',
      { account: 'active', certificate, awaitsIssue: false, identity: { checkedAt: 0, ofAge: true } },
      'amber',
      ['identity-check-old'],
    ],
    [
      'a host under age',
      { account: 'active', certificate, awaitsIssue: false, identity: { ...identity, ofAge: false } },
      'grey',
      ['under-age'],
    ],
    [
      'a suspended certificate',
      {
        account: 'suspended',
        certificate: { ...certificate, state: 'suspended' },
        awaitsIssue: false,
        identity,
      },
      'grey',
      ['certificate-suspended'],
    ],
    [
      'a suspended account with a valid certificate',
      { account: 'suspended', certificate, awaitsIssue: false, identity },
      'grey',
      ['account-suspended'],
    ],
    [
      'a certificate that is over',
      { account: 'expired', certificate: { ...certificate, validUntil: NOW }, awaitsIssue: false, identity },
      'grey',
      ['certificate-expired'],
    ],
    [
      'a renewal that awaits its certificate',
      { account: 'expired', certificate: { ...certificate, validUntil: NOW }, awaitsIssue: true, identity },
      'amber',
      ['certificate-awaited'],
    ],
    ['a cleared host', { account: 'active', certificate, awaitsIssue: false, identity }, 'green', []],
  ];
  it.each(cases)('of %s', (_who, facts, light, found) => {
    expect(clear(facts, NOW)).toEqual({ light, cleared: light === 'green', reasons: found });
  });
});

describe('clearance for a store', () => {
  it('is green exactly when the person is cleared and the binding in force; every other answer has a reason', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(null, 'asked' as const, 'in-force' as const, 'declined' as const, 'ended' as const),
        (facts, binding) => {
          const answer = clearForStore(clear(facts, NOW), binding);
          expect(answer.cleared).toBe(holds(facts) && binding === 'in-force');
          expect(answer.light === 'green').toBe(answer.cleared);
          expect(answer.reasons.length === 0).toBe(answer.cleared);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is amber for a cleared host who was asked, grey for one who was not', () => {
    const green = { light: 'green' as const, cleared: true, reasons: [] };
    expect(clearForStore(green, 'asked')).toEqual({ light: 'amber', cleared: false, reasons: ['binding-awaited'] });
    expect(clearForStore(green, null)).toEqual({ light: 'grey', cleared: false, reasons: ['not-bound'] });
  });
});
