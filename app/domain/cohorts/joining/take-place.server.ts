import { transaction } from '#db/client';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { placeOf, refuseOverLink } from './find-place.server';
import { isMember, occupyPlace } from './occupy-place.server';

/**
 * Takes the place a link keeps, once, however many try at the same moment. Returns the class, also to the person who has
 * taken it already (a button pressed twice). Throws `not-found`, `link-expired` for a link that is used or too old,
 * `not-in-this-state` when the class takes nobody in now, `place-held` and `reviewer-trains-class`.
 */
export async function takePlace(actor: Actor, token: string, now: number): Promise<string> {
  const { personId } = actor;
  return transaction(async (tx) => {
    const found = await placeOf(tx, token);
    if (!found) throw new Refusal('not-found');
    const { classId, organisationId } = found;
    if (found.personId === personId && (await isMember(tx, classId, personId))) return classId;
    if (found.personId !== null && found.personId !== personId) throw new Refusal('link-expired');
    refuseOverLink(found, now);
    refuseUnlessClassAllows(found, 'change-roster');
    const place = { id: found.id, classId, organisationId };
    await occupyPlace(tx, { place, personId, actorId: personId, how: 'link' }, now);
    return classId;
  });
}
