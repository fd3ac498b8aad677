import { findInvitation } from '../../organisations/invitations/find-invitation.server';
import type { OrganisationKind } from '../../organisations/organisation';
import type { MembershipRole } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findPlace } from './find-place.server';

type Names = { en: string; zh: string };
export type Joining =
  | {
      to: 'organisation';
      organisationId: string;
      kind: OrganisationKind;
      organisation: Names;
      role: MembershipRole;
      inviter: string;
      /** Whom it was mailed to; null: whoever has the link. */
      email: string | null;
    }
  | { to: 'class'; className: Names; organisation: Names; name: string };

/**
 * What a link lets somebody join: an organisation, or a place in a class. Throws `invitation-over` when it lets nobody join
 * anything, be it used, withdrawn, too old or unknown: one answer for all.
 */
export async function findJoining(token: string, now: number): Promise<Joining> {
  const invitation = await findInvitation(token, now);
  if (invitation) {
    const { name, expiresAt: _, ...rest } = invitation;
    return { to: 'organisation', organisation: name, ...rest };
  }
  return { to: 'class', ...(await findPlace(token, now).catch(over)) };
}

function over(error: unknown): never {
  const none = error instanceof Refusal && (error.code === 'not-found' || error.code === 'link-expired');
  throw none ? new Refusal('invitation-over') : error;
}
