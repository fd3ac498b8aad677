import type { Actor } from '../people/actor';
import { Refusal } from '../refusal';

/** Which organisation somebody wants to act for from now on. Throws `not-found` for one they do not belong to. */
export function chooseOrganisation(actor: Actor, organisationId: string): string {
  if (!actor.memberships.some((held) => held.organisationId === organisationId)) throw new Refusal('not-found');
  return organisationId;
}
