import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { invitations, memberships } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { openInvitation } from '../invitations/open-invitation.server';
import { endHeld } from './end-held.server';
import { findStewarded } from './find-stewarded.server';
import { startMembership } from './start-membership.server';

/**
 * Hands the role that runs an organisation on to another member, with all that hangs on it: the classes one teaches or
 * looks after, and the invitations that are open. What else one holds there is kept. Throws `not-found` for somebody who
 * is no member, and `not-for-oneself`.
 */
export async function handOnRole(
  trainer: Trainer,
  { organisationId, successorId }: { organisationId: string; successorId: string },
  now: number,
): Promise<void> {
  const { personId } = trainer;
  await transaction(async (tx) => {
    const { role } = await findStewarded(tx, trainer, organisationId);
    if (successorId === personId) throw new Refusal('not-for-oneself', {}, 'successorId');
    const member = and(
      eq(memberships.organisationId, organisationId),
      eq(memberships.personId, successorId),
      isNull(memberships.endedAt),
    );
    if ((await tx.$count(memberships, member)) === 0) throw new Refusal('not-found');
    const given = { act: 'hand-on' as const, actorId: personId, organisationId, personId: successorId, role };
    await startMembership(tx, given, now);
    const own = and(eq(invitations.organisationId, organisationId), eq(invitations.invitedBy, personId));
    await tx
      .update(invitations)
      .set({ invitedBy: successorId })
      .where(and(own, openInvitation(now)));
    await record(tx, {
      at: now,
      actorId: personId,
      action: 'membership-handed-on',
      subject: { type: 'person', id: personId },
      detail: { organisationId, role, to: successorId },
    });
    await endHeld(tx, { act: 'hand-on', actorId: personId, organisationId, personId, role }, now);
  });
}
