import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { guestInvitations, slots, storeBindings, stores } from '#db/schema/hosts';
import { readNumber } from '../../certificates/certificate-number';
import { findStoreClearance } from '../../hosts/clearance/find-store-clearance.server';
import type { Demand, StoreClearance } from '../../hosts/clearance/store-clearance';
import { Refusal } from '../../refusal';
import type { Bearer } from '../tokens/api-token';
import { inSight } from './in-sight.server';

/** An answer may be kept this long at most, so that a platform that keeps it is late by no more. In ms. */
export const CACHEABLE_MS = 30_000;

export type ClearanceAsked = Demand & {
  store: string;
  /** The host, by their id or by the number of a certificate of theirs. */
  host: string | { certificate: string };
  /** The moment asked about, in ms since 1970; null is now. */
  at: number | null;
};

export type ClearanceAnswer = StoreClearance & {
  host: string;
  store: string;
  asOf: number;
  at: number;
  cacheableUntil: number;
  /** What the binding is for. Empty is any. */
  markets: readonly string[];
  languages: readonly string[];
};

const NOT_BOUND: StoreClearance = { light: 'grey', cleared: false, reasons: ['not-bound'] };

/**
 * May this person go live for this store? Asked by a token's organisation of a store in its sight, about a host who was
 * ever bound to it or joins it as a guest; anybody and anything else is not found. Of somebody who is not bound any more
 * it says just that. Times in ms since 1970.
 */
export async function findSeenClearance(bearer: Bearer, asked: ClearanceAsked, now: number): Promise<ClearanceAnswer> {
  const { store, market, language } = asked;
  const host = typeof asked.host === 'string' ? asked.host : await holderOf(asked.host.certificate);
  const bindings = await db
    .select({ state: storeBindings.state, markets: storeBindings.markets, languages: storeBindings.languages })
    .from(storeBindings)
    .innerJoin(stores, and(eq(stores.id, storeBindings.storeId), inSight(bearer)))
    .where(
      and(
        eq(storeBindings.storeId, store),
        eq(storeBindings.personId, host),
        isNotNull(storeBindings.answeredAt),
        inArray(storeBindings.state, ['in-force', 'ended']),
      ),
    );
  const binding = bindings.find(({ state }) => state === 'in-force');
  const at = Math.max(now, asked.at ?? now);
  const stands = binding !== undefined || (await isGuest(bearer, store, host, now));
  if (!stands && bindings.length === 0) throw new Refusal('not-found');
  const { until, ...clearance } = stands
    ? await findStoreClearance(host, store, at, { market, language })
    : { ...NOT_BOUND, until: null };
  return {
    ...clearance,
    host,
    store,
    asOf: now,
    at,
    cacheableUntil: Math.min(now + CACHEABLE_MS, until ?? Number.POSITIVE_INFINITY),
    markets: binding?.markets ?? [],
    languages: binding?.languages ?? [],
  };
}

async function holderOf(typed: string): Promise<string> {
  const [row] = await db
    .select({ personId: certificates.personId })
    .from(certificates)
    .where(eq(certificates.number, readNumber(typed) ?? ''));
  if (!row) throw new Refusal('not-found');
  return row.personId;
}

/** Whether they accepted to join a broadcast of the store that is not over. */
async function isGuest(bearer: Bearer, storeId: string, personId: string, now: number): Promise<boolean> {
  const [invitation] = await db
    .select({ id: guestInvitations.id })
    .from(guestInvitations)
    .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
    .innerJoin(stores, and(eq(stores.id, slots.storeId), inSight(bearer)))
    .where(
      and(
        eq(stores.id, storeId),
        eq(guestInvitations.personId, personId),
        eq(guestInvitations.state, 'accepted'),
        isNull(slots.cancelledAt),
        gt(slots.endsAt, now),
      ),
    )
    .limit(1);
  return invitation !== undefined;
}
