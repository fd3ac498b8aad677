import { acceptInvitation } from '../../organisations/invitations/accept-invitation.server';
import type { Actor } from '../../people/actor';
import { takePlace } from './take-place.server';

export type Joined = { organisationId: string } | { classId: string };

/** Joins what a link leads to: an organisation, else the class that keeps a place. Throws what either refuses. */
export async function joinByLink(actor: Actor, token: string, now: number): Promise<Joined> {
  const organisationId = await acceptInvitation(actor, token, now);
  return organisationId === null ? { classId: await takePlace(actor, token, now) } : { organisationId };
}
