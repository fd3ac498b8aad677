import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { adminGrants, people } from '#db/schema/people';
import type { Actor } from '../people/actor';

/** Who a person is to us at this request: their account, whether they are an admin, and the memberships in force. */
export async function findActor(personId: string, sessionId: string): Promise<Actor | null> {
  const [person] = await db
    .select({
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
      grant: adminGrants.id,
    })
    .from(people)
    .leftJoin(adminGrants, and(eq(adminGrants.personId, people.id), isNull(adminGrants.withdrawnAt)))
    .where(eq(people.id, personId));
  if (!person) return null;
  const held = await db
    .select({ organisationId: memberships.organisationId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .orderBy(memberships.since);
  const { grant, ...account } = person;
  return { personId, sessionId, ...account, isAdmin: grant !== null, memberships: held };
}
