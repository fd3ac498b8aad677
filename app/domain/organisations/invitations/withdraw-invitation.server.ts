import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { invitations } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findStewarded } from '../members/find-stewarded.server';
import { invitationState } from './invitation-transitions';
import { openInvitation } from './open-invitation.server';

/**
 * Withdraws an open invitation of the organisation, whoever made it: its link counts no more, also for somebody who looks
 * at it now. Throws `not-found`, `no-such-transition` for one that is not open.
 */
export async function withdrawInvitation(trainer: Trainer, invitationId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(invitations)
      .where(and(eq(invitations.id, invitationId), inArray(invitations.organisationId, [...trainer.organisationIds])));
    if (!found) throw new Refusal('not-found');
    const { organisationId } = found;
    await findStewarded(tx, trainer, organisationId);
    if (invitationState(found, now) !== 'open') throw new Refusal('no-such-transition');
    await tx
      .update(invitations)
      .set({ withdrawnAt: now })
      .where(and(eq(invitations.id, invitationId), openInvitation(now)));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'invitation-withdrawn',
      subject: { type: 'invitation', id: invitationId },
      detail: { organisationId },
    });
  });
}
