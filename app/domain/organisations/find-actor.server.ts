import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { adminGrants, people } from '#db/schema/people';
import type { Actor } from '../people/actor';

const accountQuery = prepared((from: Reader) =>
  from
    .select({
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
      grant: adminGrants.id,
    })
    .from(people)
    .leftJoin(adminGrants, and(eq(adminGrants.personId, people.id), isNull(adminGrants.withdrawnAt)))
    .where(eq(people.id, sql.placeholder('personId')))
    .prepare(),
);

const membershipQuery = prepared((from: Reader) =>
  from
    .select({ organisationId: memberships.organisationId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.personId, sql.placeholder('personId')), isNull(memberships.endedAt)))
    .orderBy(memberships.since, memberships.id)
    .prepare(),
);

/**
 * Who a person is to us at this request: their account, whether they are an admin, the memberships in force, oldest first,
 * and which of those organisations they act for: the one they chose, if they belong to it, else the oldest.
 */
export async function findActor(personId: string, sessionId: string, chosen?: string): Promise<Actor | null> {
  const [person] = await accountQuery(db).execute({ personId });
  if (!person) return null;
  const held = await membershipQuery(db).execute({ personId });
  const { grant, ...account } = person;
  const { organisationId = null } = held.find((each) => each.organisationId === chosen) ?? held[0] ?? {};
  return { personId, sessionId, ...account, isAdmin: grant !== null, memberships: held, organisationId };
}
