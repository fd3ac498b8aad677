import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { invitations } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import { openInvitation } from './open-invitation.server';

/** Withdraws every open invitation that somebody made for an organisation, each recorded. */
export async function withdrawInvitationsOf(
  tx: Transaction,
  { organisationId, personId, actorId }: { organisationId: string; personId: string; actorId: string },
  now: number,
): Promise<void> {
  const withdrawn = await tx
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(
      and(eq(invitations.organisationId, organisationId), eq(invitations.invitedBy, personId), openInvitation(now)),
    )
    .returning({ id: invitations.id });
  for (const { id } of withdrawn) {
    await record(tx, {
      at: now,
      actorId,
      action: 'invitation-withdrawn',
      subject: { type: 'invitation', id },
      detail: { organisationId, cause: 'membership-ended' },
    });
  }
}
