import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import type { Bearer } from '../tokens/api-token';
import { inSight } from './in-sight.server';

/** The stores a token's organisation may ask about, with the enterprise each belongs to; the oldest first. */
export async function listSeenStores(bearer: Bearer) {
  return db
    .select({
      id: stores.id,
      name: stores.name,
      platform: stores.platform,
      enterprise: { id: organisations.id, en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(stores)
    .innerJoin(organisations, eq(organisations.id, stores.organisationId))
    .where(inSight(bearer))
    .orderBy(asc(stores.createdAt), asc(stores.id));
}
