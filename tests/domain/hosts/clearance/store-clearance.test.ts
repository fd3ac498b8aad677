import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostStates } from '#db/schema/hosts';
import { anyBinding, anyFacts, anyGuest, certificateOf, mostlyGood, NOW } from '#tests/support/any-clearance';
import { type ClearanceFacts, clear, IDENTITY_VALID_MS, type Light } from '~/domain/hosts/clearance/clearance';
import {
  clearForSlot,
  clearForStore,
  type Demand,
  type StoreFacts,
  standsForStoreUntil,
  storeReasons,
} from '~/domain/hosts/clearance/store-clearance';
import { GUEST_EARLY_MS } from '~/domain/hosts/guests/guest-transitions';

const RUNS = { numRuns: 4000 };
const anyStore: fc.Arbitrary<StoreFacts> = fc.record({
  binding: fc.option(anyBinding),
  guest: fc.array(anyGuest, { maxLength: 2 }),
});
const anyDemand: fc.Arbitrary<Demand> = fc.record({
  market: fc.option(fc.constantFrom('europe', 'asia')),
  language: fc.option(fc.constantFrom('en', 'ar')),
});
const rank: Record<Light, number> = { grey: 0, amber: 1, green: 2 };

const within = (wanted: readonly string[], limits: readonly string[] | null | undefined) =>
  !limits?.length || wanted.every((each) => limits.includes(each));

/** Written the long way round, from the sentence in the docstring. */
function mayGoLive(facts: ClearanceFacts, { binding, guest }: StoreFacts, now: number, demand: Demand): boolean {
  const scopes = facts.certificate?.scopes;
  const covers = (languages: readonly string[], markets: readonly string[]) =>
    within(languages, scopes?.languages) && within(markets, scopes?.markets);
  const byBinding =
    binding?.state === 'in-force' &&
    covers(
      demand.language ? [demand.language] : (binding.languages ?? []),
      demand.market ? [demand.market] : (binding.markets ?? []),
    ) &&
    (!demand.language || within([demand.language], binding.languages)) &&
    (!demand.market || within([demand.market], binding.markets));
  const asGuest = guest.some(({ state, startsAt, endsAt, language, market }) => {
    if (state !== 'accepted' || now < startsAt - GUEST_EARLY_MS || now >= endsAt) return false;
    if (demand.language && language && demand.language !== language) return false;
    if (demand.market && market && demand.market !== market) return false;
    const spoken = demand.language ?? language;
    const where = demand.market ?? market;
    return covers(spoken ? [spoken] : [], where ? [where] : []);
  });
  return clear(facts, now).cleared && (byBinding || asGuest);
}

describe('clearance for a store', () => {
  it('is green exactly when every condition holds; every other answer has reasons, in order', () => {
    fc.assert(
      fc.property(mostlyGood, anyStore, anyDemand, (facts, store, demand) => {
        const answer = clearForStore(facts, store, NOW, demand);
        expect(answer.cleared).toBe(mayGoLive(facts, store, NOW, demand));
        expect(answer.light === 'green').toBe(answer.cleared);
        expect(answer.reasons.length === 0).toBe(answer.cleared);
        const places = answer.reasons.map((reason) => storeReasons.indexOf(reason));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  /** What can go wrong with a fact that is as it should be. */
  const worse: ((facts: ClearanceFacts, store: StoreFacts) => [ClearanceFacts, StoreFacts][])[] = [
    (facts, store) =>
      facts.account !== 'active'
        ? []
        : [null, ...hostStates].map((account): [ClearanceFacts, StoreFacts] => [{ ...facts, account }, store]),
    (facts, store) => {
      const { certificate } = facts;
      if (certificate?.state !== 'valid' || NOW >= certificate.validUntil) return [];
      const bad = [
        { ...certificate, state: 'suspended' as const },
        { ...certificate, state: 'revoked' as const },
        { ...certificate, validUntil: NOW },
        { ...certificate, scopes: { languages: ['none'], categories: [], markets: ['nowhere'] } },
      ];
      return bad.map((each) => [{ ...facts, certificate: each }, store]);
    },
    (facts, store) => {
      const { identity } = facts;
      if (!identity?.ofAge || NOW >= identity.checkedAt + IDENTITY_VALID_MS) return [];
      const bad = [null, { ...identity, ofAge: false }, { ...identity, checkedAt: NOW - IDENTITY_VALID_MS }];
      return bad.map((each) => [{ ...facts, identity: each }, store]);
    },
    (facts, { binding, guest }) => {
      if (binding?.state !== 'in-force') return [];
      const bad = [null, { ...binding, state: 'asked' as const }, { ...binding, state: 'ended' as const }];
      return bad.map((each) => [facts, { binding: each, guest }]);
    },
    (facts, { binding, guest }) => {
      if (!guest.some(({ state }) => state === 'accepted')) return [];
      const without = guest.filter(({ state }) => state !== 'accepted');
      return [[facts, { binding, guest: without }]];
    },
  ];

  it('is never greener for a bad fact more', () => {
    fc.assert(
      fc.property(mostlyGood, anyStore, anyDemand, (facts, store, demand) => {
        const before = rank[clearForStore(facts, store, NOW, demand).light];
        for (const [badFacts, badStore] of worse.flatMap((each) => each(facts, store))) {
          expect(rank[clearForStore(badFacts, badStore, NOW, demand).light]).toBeLessThanOrEqual(before);
        }
      }),
      RUNS,
    );
  });

  it('stands until the moment it names: any time before has the same answer', () => {
    fc.assert(
      fc.property(
        mostlyGood,
        anyStore,
        anyDemand,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (facts, store, demand, part) => {
          const until = standsForStoreUntil(facts, store, NOW);
          const later = NOW + Math.floor(part * ((until ?? 9 * NOW) - 1 - NOW));
          expect(clearForStore(facts, store, later, demand)).toEqual(clearForStore(facts, store, NOW, demand));
        },
      ),
      RUNS,
    );
  });
});

const good: ClearanceFacts = {
  account: 'active',
  certificate: certificateOf(NOW + 10 ** 9),
  awaitsIssue: false,
  identity: { checkedAt: NOW, ofAge: true },
};
const HOUR = 3_600_000;
const slot = { id: 'a', startsAt: NOW + 2 * HOUR, endsAt: NOW + 3 * HOUR, market: 'africa', language: 'en' };
const guestOf = (state: 'asked' | 'accepted') => ({ ...slot, slotId: 'a', state });
const bound = { state: 'in-force' as const, markets: null, languages: null };

describe('a guest', () => {
  const store = { binding: null, guest: [guestOf('accepted')] };
  const at = (now: number) => clearForStore(good, store, now);

  it('is cleared from 30 minutes before the broadcast starts until it ends, to the millisecond', () => {
    const opens = slot.startsAt - 30 * 60_000;
    expect(at(opens - 1)).toEqual({ light: 'amber', cleared: false, reasons: ['guest-not-yet'] });
    expect(standsForStoreUntil(good, store, opens - 1)).toBe(opens);
    expect(at(opens).cleared).toBe(true);
    expect(standsForStoreUntil(good, store, opens)).toBe(slot.endsAt);
    expect(at(slot.endsAt - 1).cleared).toBe(true);
    expect(at(slot.endsAt)).toEqual({ light: 'grey', cleared: false, reasons: ['not-bound'] });
  });

  it('who has not accepted is not cleared, and is for no other broadcast', () => {
    const asked = { binding: null, guest: [guestOf('asked')] };
    expect(clearForStore(good, asked, slot.startsAt).reasons).toEqual(['guest-awaited']);
    expect(clearForSlot(good, store, { ...slot, id: 'b' }, NOW).reasons).toEqual(['not-bound']);
    expect(clearForSlot(good, store, slot, NOW).cleared).toBe(true);
  });
});

describe('a broadcast', () => {
  it('is judged at its time, not now: a certificate that ends before or during it is a reason', () => {
    const store = { binding: bound, guest: [] };
    for (const validUntil of [slot.startsAt - 1, slot.startsAt + 1]) {
      const ending = { ...good, certificate: certificateOf(validUntil) };
      expect(clearForStore(ending, store, NOW).cleared).toBe(true);
      expect(clearForSlot(ending, store, slot, NOW).reasons).toEqual(['certificate-expired']);
    }
    const lasting = { ...good, certificate: certificateOf(slot.endsAt) };
    expect(clearForSlot(lasting, store, slot, NOW).cleared).toBe(true);
  });

  it('has its own language and market, which the binding and the certificate have to cover', () => {
    const narrow = { languages: ['es'], categories: [], markets: ['africa'] };
    const spanish = { ...good, certificate: certificateOf(slot.endsAt, narrow) };
    const store = { binding: { ...bound, languages: ['en', 'es'], markets: ['europe'] }, guest: [] };
    expect(clearForSlot(spanish, store, slot, NOW).reasons).toEqual([
      'outside-language-scope',
      'outside-binding-market',
    ]);
    expect(clearForStore(spanish, store, NOW).reasons).toEqual(['outside-language-scope', 'outside-market-scope']);
    const fitting = { ...slot, language: 'es', market: null };
    expect(clearForSlot({ ...good, certificate: certificateOf(slot.endsAt) }, store, fitting, NOW).cleared).toBe(true);
  });

  it('asks nothing of facts that nothing is known of', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(clearForSlot(facts, { binding: null, guest: [] }, slot, NOW).cleared).toBe(false);
      }),
    );
  });
});
