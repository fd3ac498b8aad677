import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts, certificateOf, NOW } from '#tests/support/any-clearance';
import {
  type ClearanceFacts,
  clear,
  IDENTITY_VALID_MS,
  reasons,
  standsUntil,
} from '~/domain/hosts/clearance/clearance';

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

  const certificate = certificateOf(NOW + 1);
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

describe('until when it stands', () => {
  it('is the first moment the clock changes it: any time before has the same answer', () => {
    fc.assert(
      fc.property(anyFacts, fc.double({ min: 0, max: 1, noNaN: true }), (facts, part) => {
        const until = standsUntil(facts, NOW);
        const later = NOW + Math.floor(part * ((until ?? 9 * NOW) - 1 - NOW));
        expect(clear(facts, later)).toEqual(clear(facts, NOW));
      }),
      { numRuns: 3000 },
    );
  });

  it('is the end of the certificate or of the identity check, whichever is first', () => {
    const identity = { checkedAt: NOW, ofAge: true };
    const facts = { account: 'active' as const, certificate: certificateOf(NOW + 5), awaitsIssue: false, identity };
    expect(standsUntil(facts, NOW)).toBe(NOW + 5);
    expect(clear(facts, NOW + 4).cleared).toBe(true);
    expect(clear(facts, NOW + 5).cleared).toBe(false);
    expect(standsUntil(facts, NOW + 5)).toBe(NOW + IDENTITY_VALID_MS);
    expect(standsUntil({ ...facts, certificate: null, identity: null }, NOW)).toBeNull();
  });
});
