import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { guestInvitations, slots, storeBindings } from '#db/schema/hosts';
import { NO_STANDING, type StoreFacts } from './store-clearance';

/**
 * How each of these people stands to each of these stores: a binding asked for or in force, and broadcasts to come that they
 * join as guests or are asked to. Two queries, however many. Ask the answer for a pair.
 */
export async function listStoreFacts(
  personIds: readonly string[],
  storeIds: readonly string[],
  now: number,
): Promise<(personId: string, storeId: string) => StoreFacts> {
  if (personIds.length === 0 || storeIds.length === 0) return () => NO_STANDING;
  const facts = new Map<string, StoreFacts>();
  const key = (personId: string, storeId: string) => `${personId} ${storeId}`;
  const bindings = await db
    .select({
      personId: storeBindings.personId,
      storeId: storeBindings.storeId,
      state: storeBindings.state,
      markets: storeBindings.markets,
      languages: storeBindings.languages,
    })
    .from(storeBindings)
    .where(
      and(
        inArray(storeBindings.personId, [...personIds]),
        inArray(storeBindings.storeId, [...storeIds]),
        inArray(storeBindings.state, ['asked', 'in-force']),
      ),
    );
  for (const { personId, storeId, ...binding } of bindings) facts.set(key(personId, storeId), { binding, guest: [] });
  const guests = await db
    .select({
      personId: guestInvitations.personId,
      storeId: slots.storeId,
      slotId: slots.id,
      state: guestInvitations.state,
      startsAt: slots.startsAt,
      endsAt: slots.endsAt,
      market: slots.market,
      language: slots.language,
    })
    .from(guestInvitations)
    .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
    .where(
      and(
        inArray(guestInvitations.personId, [...personIds]),
        inArray(guestInvitations.state, ['asked', 'accepted']),
        inArray(slots.storeId, [...storeIds]),
        isNull(slots.cancelledAt),
        gt(slots.endsAt, now),
      ),
    )
    .orderBy(asc(slots.startsAt));
  for (const { personId, storeId, ...guest } of guests) {
    const before = facts.get(key(personId, storeId)) ?? NO_STANDING;
    facts.set(key(personId, storeId), { ...before, guest: [...before.guest, guest] });
  }
  return (personId, storeId) => facts.get(key(personId, storeId)) ?? NO_STANDING;
}
