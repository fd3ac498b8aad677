import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';

/** An organisation and the memberships in force there, by role, then name. */
export async function findOrganisation(_admin: Admin, organisationId: string) {
  const [organisation] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
  if (!organisation) throw new Refusal('not-found');
  const members = await db
    .select({
      id: memberships.id,
      personId: people.id,
      name: people.name,
      email: people.email,
      role: memberships.role,
      since: memberships.since,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.role), asc(people.name));
  return { ...organisation, members };
}
