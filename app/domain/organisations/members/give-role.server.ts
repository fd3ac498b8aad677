import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { memberships } from '#db/schema/organisations';
import type { MembershipRole, Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { roleExistsAt } from '../organisation';
import { findStewarded } from './find-stewarded.server';
import { startMembership } from './start-membership.server';

export type RoleGiven = { organisationId: string; personId: string; role: MembershipRole };

/**
 * Gives a member of the organisation another role there. Who is none yet is invited: nobody is put into an organisation
 * without their own act. Throws `not-found`, `role-not-here` for a role this kind of organisation does not have, and
 * `membership-exists`.
 */
export async function giveRole(trainer: Trainer, { organisationId, personId, role }: RoleGiven, now: number) {
  await transaction(async (tx) => {
    const { kind } = await findStewarded(tx, trainer, organisationId);
    const member = and(
      eq(memberships.organisationId, organisationId),
      eq(memberships.personId, personId),
      isNull(memberships.endedAt),
    );
    if ((await tx.$count(memberships, member)) === 0) throw new Refusal('not-found');
    if (!roleExistsAt(role, kind)) throw new Refusal('role-not-here', {}, 'role');
    const given = { act: 'give' as const, actorId: trainer.personId, organisationId, personId, role };
    if (!(await startMembership(tx, given, now))) throw new Refusal('membership-exists', {}, 'role');
  });
}
