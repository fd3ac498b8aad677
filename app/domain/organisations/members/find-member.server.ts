import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { membershipRoles, roleExistsAt } from '../organisation';
import { findStewarded } from './find-stewarded.server';

/**
 * A member of the organisation with what they hold there and what they could be given besides. Throws `not-found` for
 * anybody else.
 */
export async function findMember(
  trainer: Trainer,
  { organisationId, personId }: { organisationId: string; personId: string },
) {
  const { kind, name: organisation } = await findStewarded(db, trainer, organisationId);
  const rows = await db
    .select({ name: people.name, email: people.email, role: memberships.role, since: memberships.since })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.personId, personId),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(memberships.since));
  const [first] = rows;
  if (!first) throw new Refusal('not-found');
  const held = rows.map(({ role, since }) => ({ role, since }));
  const others = membershipRoles.filter((role) => roleExistsAt(role, kind) && !held.some((each) => each.role === role));
  return { organisation, personId, name: first.name, email: first.email, held, others };
}
