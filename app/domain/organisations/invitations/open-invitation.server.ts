import { and, gt, isNull } from 'drizzle-orm';
import { invitations } from '#db/schema/organisations';

/** That an invitation can still be accepted: the same as `invitationState` says of its row. */
export const openInvitation = (now: number) =>
  and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now));
