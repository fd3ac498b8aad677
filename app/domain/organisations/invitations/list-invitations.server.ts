import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { alias } from '#db/columns';
import { invitations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { findStewarded } from '../members/find-stewarded.server';
import { membershipRoles, roleExistsAt } from '../organisation';
import { invitationState } from './invitation-transitions';

const AT_MOST = 100;
const accepter = alias(people, 'accepter');

/**
 * The organisation's newest invitations with how each stands: who made it, for whom, and who accepted it; and the roles
 * somebody can be invited to.
 */
export async function listInvitations(trainer: Trainer, organisationId: string, now: number) {
  const { kind, name } = await findStewarded(db, trainer, organisationId);
  const rows = await db
    .select({
      id: invitations.id,
      role: invitations.role,
      email: invitations.email,
      inviter: people.name,
      acceptedBy: accepter.name,
      invitedAt: invitations.invitedAt,
      expiresAt: invitations.expiresAt,
      usedAt: invitations.usedAt,
      withdrawnAt: invitations.withdrawnAt,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .leftJoin(accepter, eq(accepter.id, invitations.usedBy))
    .where(eq(invitations.organisationId, organisationId))
    .orderBy(desc(invitations.invitedAt), desc(invitations.id))
    .limit(AT_MOST);
  return {
    organisation: name,
    roles: membershipRoles.filter((role) => roleExistsAt(role, kind)),
    invitations: rows.map(({ withdrawnAt, ...row }) => ({
      ...row,
      state: invitationState({ ...row, withdrawnAt }, now),
    })),
  };
}
