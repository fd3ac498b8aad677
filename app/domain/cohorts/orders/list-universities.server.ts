import { and, asc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { organisations } from '#db/schema/organisations';
import type { Manager } from '../../people/actor';

/** The universities an enterprise can order from, by English name; null for a manager who orders for no enterprise. */
export async function listUniversities(manager: Manager): Promise<{ id: string; en: string; zh: string }[] | null> {
  const own = and(inArray(organisations.id, [...manager.organisationIds]), eq(organisations.kind, 'enterprise'));
  if ((await db.$count(organisations, own)) === 0) return null;
  return db
    .select({ id: organisations.id, en: organisations.nameEn, zh: organisations.nameZh })
    .from(organisations)
    .where(eq(organisations.kind, 'university'))
    .orderBy(asc(organisations.nameEn));
}
