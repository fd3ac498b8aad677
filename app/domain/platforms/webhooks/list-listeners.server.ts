import { and, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { guestInvitations, slots, storeBindings, stores } from '#db/schema/hosts';
import { webhookEndpoints } from '#db/schema/platforms';

/** Where a change of a host is to be told, and of which of their stores. */
export type Listener = { endpointId: string; storeIds: string[] };

/** Endpoints in use of whoever may see a store: the enterprise that owns it and the platform it is on. */
export const listensToStore = (): SQL | undefined =>
  and(
    isNull(webhookEndpoints.endedAt),
    or(
      eq(webhookEndpoints.organisationId, stores.organisationId),
      eq(webhookEndpoints.organisationId, stores.platformId),
    ),
  );

/**
 * Who is to be told of a host: the endpoints of those who may see a store they are bound to now, or join as a guest in a
 * broadcast that is not over at `now`.
 */
export async function listListeners(
  reader: Pick<Reader, 'select'>,
  personId: string,
  now: number,
): Promise<Listener[]> {
  const bound = await reader
    .select({ endpointId: webhookEndpoints.id, storeId: stores.id })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .innerJoin(webhookEndpoints, listensToStore())
    .where(and(eq(storeBindings.personId, personId), eq(storeBindings.state, 'in-force')));
  const guest = await reader
    .select({ endpointId: webhookEndpoints.id, storeId: stores.id })
    .from(guestInvitations)
    .innerJoin(slots, and(eq(slots.id, guestInvitations.slotId), isNull(slots.cancelledAt), gt(slots.endsAt, now)))
    .innerJoin(stores, eq(stores.id, slots.storeId))
    .innerJoin(webhookEndpoints, listensToStore())
    .where(and(eq(guestInvitations.personId, personId), eq(guestInvitations.state, 'accepted')));
  return byEndpoint([...bound, ...guest]);
}

/** Who is to be told of these stores. */
export async function listStoreListeners(
  reader: Pick<Reader, 'select'>,
  storeIds: readonly string[],
): Promise<Listener[]> {
  const rows = await reader
    .select({ endpointId: webhookEndpoints.id, storeId: stores.id })
    .from(stores)
    .innerJoin(webhookEndpoints, listensToStore())
    .where(inArray(stores.id, [...storeIds]));
  return byEndpoint(rows);
}

/** One row an endpoint, with its stores in a constant order. */
export function byEndpoint(rows: readonly { endpointId: string; storeId: string }[]): Listener[] {
  const found = new Map<string, Set<string>>();
  for (const { endpointId, storeId } of rows) {
    found.set(endpointId, (found.get(endpointId) ?? new Set()).add(storeId));
  }
  return [...found].map(([endpointId, ids]) => ({ endpointId, storeIds: [...ids].sort() }));
}
