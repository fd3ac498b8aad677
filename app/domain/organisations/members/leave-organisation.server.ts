import { transaction } from '#db/client';
import type { Actor } from '../../people/actor';
import { endHeld } from './end-held.server';

/**
 * Ends all a person holds in an organisation, by their own act. Their learning, exams, certificates and bindings stay
 * theirs. Throws `not-found` where they hold nothing, `last-steward` when nobody would be left who runs it: also to one of
 * two who leave at once.
 */
export async function leaveOrganisation(actor: Actor, organisationId: string, now: number): Promise<void> {
  const { personId } = actor;
  await transaction((tx) => endHeld(tx, { act: 'leave', actorId: personId, organisationId, personId }, now));
}
