import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { membershipRoles } from '../organisation';
import { findStewarded } from './find-stewarded.server';

/** A select of more is no choice: who is not on it can be given the role on their own page first. */
const AT_MOST = 200;

/**
 * To whom somebody who runs an organisation could hand that on: its other members, those who run it too first, then those
 * with another task, learners last.
 */
export async function listSuccessors(trainer: Trainer, organisationId: string) {
  const { role: running, name: organisation } = await findStewarded(db, trainer, organisationId);
  const rows = await db
    .select({ personId: people.id, name: people.name, email: people.email, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
        ne(memberships.personId, trainer.personId),
      ),
    )
    .orderBy(asc(people.name));
  const rank = (role: (typeof rows)[number]['role']) =>
    role === running ? 0 : membershipRoles.length - membershipRoles.indexOf(role);
  const ranked = rows.sort((a, b) => rank(a.role) - rank(b.role));
  const each = new Map<string, { personId: string; name: string; email: string }>();
  for (const { role: _, ...person } of ranked) if (!each.has(person.personId)) each.set(person.personId, person);
  return { organisation, role: running, successors: [...each.values()].slice(0, AT_MOST) };
}
