import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { invitations, organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import { hashLinkToken } from '../../people/link-token';
import { Refusal } from '../../refusal';
import { invitationState } from './invitation-transitions';

/**
 * Who invites to what, for whoever has the link; null for a token that is no invitation's. Throws `invitation-over` for one
 * that was accepted, withdrawn or is too old.
 */
export async function findInvitation(token: string, now: number) {
  const [found] = await db
    .select({
      organisationId: organisations.id,
      kind: organisations.kind,
      name: { en: organisations.nameEn, zh: organisations.nameZh },
      role: invitations.role,
      inviter: people.name,
      email: invitations.email,
      usedAt: invitations.usedAt,
      withdrawnAt: invitations.withdrawnAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(eq(invitations.tokenHash, hashLinkToken(token)));
  if (!found) return null;
  if (invitationState(found, now) !== 'open') throw new Refusal('invitation-over');
  const { usedAt: _used, withdrawnAt: _withdrawn, ...invitation } = found;
  return invitation;
}
