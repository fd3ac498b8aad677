import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import type { Admin } from '../people/actor';

/** The memberships a person holds and held, oldest first. */
export async function listMemberships(_admin: Admin, personId: string) {
  return db
    .select({
      id: memberships.id,
      organisationId: organisations.id,
      nameEn: organisations.nameEn,
      nameZh: organisations.nameZh,
      role: memberships.role,
      since: memberships.since,
      endedAt: memberships.endedAt,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(memberships.since));
}
