import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Admin, MembershipRole } from '../people/actor';
import { Refusal } from '../refusal';
import { startMembership } from './members/start-membership.server';
import { roleExistsAt } from './organisation';

export type NewMembership = {
  organisationId: string;
  /** Whose account, by its address, normalised. */
  email: string;
  role: MembershipRole;
};

/**
 * Gives somebody who has an account a role in an organisation. Throws `not-found`, `person-unknown`, `membership-exists`,
 * and `role-not-here` for a role that this kind of organisation does not have.
 */
export async function grantMembership(admin: Admin, wanted: NewMembership, now: number): Promise<void> {
  const { organisationId, email, role } = wanted;
  await transaction(async (tx) => {
    const [organisation] = await tx
      .select({ kind: organisations.kind })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (!organisation) throw new Refusal('not-found');
    if (!roleExistsAt(role, organisation.kind)) throw new Refusal('role-not-here', {}, 'role');
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    if (!person) throw new Refusal('person-unknown', {}, 'email');
    const granted = { act: 'grant' as const, actorId: admin.personId, organisationId, personId: person.id, role };
    if (!(await startMembership(tx, granted, now))) throw new Refusal('membership-exists', {}, 'email');
  });
}
