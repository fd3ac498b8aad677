import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { organisations } from '#db/schema/organisations';
import type { Manager } from '../../people/actor';

/** The platforms that can be named for a store. */
export async function listPlatforms(_manager: Manager) {
  return db
    .select({ id: organisations.id, en: organisations.nameEn, zh: organisations.nameZh })
    .from(organisations)
    .where(eq(organisations.kind, 'platform'))
    .orderBy(asc(organisations.nameEn));
}
