import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { storeBindings, stores } from '#db/schema/hosts';
import { Refusal } from '../../refusal';
import type { Bearer } from '../tokens/api-token';
import { inSight } from './in-sight.server';
import { loadSeenHosts } from './load-seen-hosts.server';

/** A host who is bound to a store a token's organisation may ask about. Anybody else is not found. */
export async function findSeenHost(bearer: Bearer, personId: string, now: number) {
  const [bound] = await db
    .select({ id: storeBindings.id })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .where(and(eq(storeBindings.personId, personId), eq(storeBindings.state, 'in-force'), inSight(bearer)))
    .limit(1);
  const [host] = bound ? await loadSeenHosts(bearer, [personId], now) : [];
  if (!host) throw new Refusal('not-found');
  return host;
}
