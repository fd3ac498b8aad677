import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import type { Admin } from '../people/actor';

/** Every organisation with how many memberships are in force there, by English name. */
export async function listOrganisations(_admin: Admin) {
  return db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      nameEn: organisations.nameEn,
      nameZh: organisations.nameZh,
      city: organisations.city,
      members: count(memberships.id).mapWith(Number),
    })
    .from(organisations)
    .leftJoin(memberships, and(eq(memberships.organisationId, organisations.id), isNull(memberships.endedAt)))
    .groupBy(organisations.id)
    .orderBy(asc(organisations.nameEn));
}
