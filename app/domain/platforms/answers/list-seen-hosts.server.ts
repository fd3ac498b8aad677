import { and, asc, eq, gt } from 'drizzle-orm';
import { db } from '#db/client';
import { storeBindings, stores } from '#db/schema/hosts';
import { Refusal } from '../../refusal';
import type { Bearer } from '../tokens/api-token';
import { inSight } from './in-sight.server';
import { loadSeenHosts } from './load-seen-hosts.server';

export type HostsAsked = { store?: string; after?: string; limit: number };

/**
 * The hosts bound to stores a token's organisation may ask about, or to one of them, in the order of their ids: a page,
 * and after which id the next one begins. Throws `not-found` for a store that is not theirs.
 */
export async function listSeenHosts(bearer: Bearer, { store, after, limit }: HostsAsked, now: number) {
  if (store !== undefined && !(await isSeen(bearer, store))) throw new Refusal('not-found');
  const rows = await db
    .selectDistinct({ personId: storeBindings.personId })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .where(
      and(
        inSight(bearer),
        eq(storeBindings.state, 'in-force'),
        store === undefined ? undefined : eq(stores.id, store),
        after === undefined ? undefined : gt(storeBindings.personId, after),
      ),
    )
    .orderBy(asc(storeBindings.personId))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(({ personId }) => personId);
  return {
    hosts: await loadSeenHosts(bearer, page, now),
    next: rows.length > limit ? (page.at(-1) ?? null) : null,
  };
}

async function isSeen(bearer: Bearer, storeId: string): Promise<boolean> {
  const [found] = await db
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.id, storeId), inSight(bearer)));
  return found !== undefined;
}
