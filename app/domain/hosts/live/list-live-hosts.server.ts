import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { liveBadges, stores } from '#db/schema/hosts';
import { NOTHING_KNOWN } from '../clearance/clearance';
import { listClearanceFacts } from '../clearance/list-clearance-facts.server';
import { listStoreFacts } from '../clearance/list-store-facts.server';
import type { LiveHost } from './live-host';

type Pair = { personId: string; store: LiveHost['store'] };

/** Whom badges speak for, by the hash of their token. Tokens nobody made, and badges that were ended, are not in it. */
export async function listBadgeHosts(tokenHashes: readonly string[], now: number): Promise<Map<string, LiveHost>> {
  if (tokenHashes.length === 0) return new Map();
  const badges = await db
    .select({
      tokenHash: liveBadges.tokenHash,
      personId: liveBadges.personId,
      storeId: stores.id,
      storeName: stores.name,
      platform: stores.platform,
    })
    .from(liveBadges)
    .leftJoin(stores, eq(stores.id, liveBadges.storeId))
    .where(and(inArray(liveBadges.tokenHash, [...tokenHashes]), isNull(liveBadges.endedAt)));
  const pairs = badges.map(({ personId, storeId, storeName, platform }): Pair => {
    const named = storeId !== null && storeName !== null && platform !== null;
    return { personId, store: named ? { id: storeId, name: storeName, platform } : null };
  });
  const hosts = await loadLiveHosts(pairs, now);
  return new Map(badges.flatMap(({ tokenHash }, index) => (hosts[index] ? [[tokenHash, hosts[index]]] : [])));
}

/** One host and store; null where there is no such store. */
export async function findLiveHost(personId: string, storeId: string | null, now: number): Promise<LiveHost | null> {
  const [store] =
    storeId === null
      ? []
      : await db
          .select({ id: stores.id, name: stores.name, platform: stores.platform })
          .from(stores)
          .where(eq(stores.id, storeId));
  if (storeId !== null && !store) return null;
  const [host] = await loadLiveHosts([{ personId, store: store ?? null }], now);
  return host ?? null;
}

/** In the order of the pairs; a handful of queries, however many. */
async function loadLiveHosts(pairs: readonly Pair[], now: number): Promise<LiveHost[]> {
  const personIds = [...new Set(pairs.map(({ personId }) => personId))];
  const storeIds = [...new Set(pairs.flatMap(({ store }) => (store ? [store.id] : [])))];
  const facts = await listClearanceFacts(personIds);
  const standingOf = await listStoreFacts(personIds, storeIds, now);
  const names = await namesAsPrinted(personIds);
  return pairs.map(({ personId, store }) => ({
    personId,
    name: names.get(personId)?.holder ?? null,
    latin: names.get(personId)?.holderLatin ?? null,
    store,
    facts: facts.get(personId) ?? NOTHING_KNOWN,
    standing: store && standingOf(personId, store.id),
  }));
}

/** What people agreed to have shown: the name on their newest certificate. */
async function namesAsPrinted(personIds: readonly string[]) {
  const held = await db
    .select({
      personId: certificates.personId,
      holder: certificates.holder,
      holderLatin: certificates.holderLatin,
    })
    .from(certificates)
    .where(and(inArray(certificates.personId, [...personIds]), ne(certificates.state, 'superseded')))
    .orderBy(asc(certificates.issuedAt));
  return new Map(held.map(({ personId, ...name }) => [personId, name]));
}
