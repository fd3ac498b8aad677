import { and, asc, count, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { db } from '#db/client';
import { contains } from '#db/contains';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { MembershipRole, Trainer } from '../../people/actor';
import { normaliseEmail } from '../../people/email';
import { findStewarded } from './find-stewarded.server';

const PAGE = 50;

export type Member = {
  personId: string;
  name: string;
  email: string;
  roles: { role: MembershipRole; since: number }[];
};

/**
 * Who belongs to the organisation, each once with all they hold there, by address, a page at a time; `after` is the address
 * the page starts after. With a search: whose name or address contains it. `members` counts all who fit.
 */
export async function listMembers(
  trainer: Trainer,
  { organisationId, search, after }: { organisationId: string; search?: string; after?: string },
) {
  await findStewarded(db, trainer, organisationId);
  const inForce = and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt));
  const belongs = inArray(people.id, db.select({ id: memberships.personId }).from(memberships).where(inForce));
  const wanted = search ? or(contains(people.name, search), contains(people.email, normaliseEmail(search))) : undefined;
  const fits = and(belongs, wanted);
  const [counted] = await db
    .select({ members: count().mapWith(Number) })
    .from(people)
    .where(fits);
  const rows = await db
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(fits, after ? gt(people.email, after) : undefined))
    .orderBy(asc(people.email))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const ids = page.map(({ personId }) => personId);
  const held = await db
    .select({ personId: memberships.personId, role: memberships.role, since: memberships.since })
    .from(memberships)
    .where(and(inForce, inArray(memberships.personId, ids)))
    .orderBy(asc(memberships.since));
  const rolesOf = (id: string) =>
    held.filter(({ personId }) => personId === id).map(({ role, since }) => ({ role, since }));
  return {
    members: page.map((row): Member => ({ ...row, roles: rolesOf(row.personId) })),
    count: counted?.members ?? 0,
    next: rows.length > PAGE ? page.at(-1)?.email : undefined,
  };
}
