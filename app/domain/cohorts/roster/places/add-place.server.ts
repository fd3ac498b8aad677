import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { rosterPlaces } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import type { Trainer } from '../../../people/actor';
import { refuseUnlessClassAllows } from '../../class-allows';
import { findOwnClass } from '../../find-own-class.server';
import type { PlaceValues } from '../place-fields';
import { refuseOverSeats } from '../seats.server';
import { joinMembers } from './join-members.server';
import { refuseHeld } from './refuse-held.server';

/**
 * Puts somebody on a class's roster. Members of its organisation join at once, all others when they come themselves. Returns
 * the place. Throws `not-found`, `not-in-this-state`, `over-seats`, `place-number-held`, `place-email-held`.
 */
export async function addPlace(
  trainer: Trainer,
  { classId, name, number, email }: { classId: string } & PlaceValues,
  now: number,
): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'change-roster');
    await refuseHeld(tx, { classId, except: null, number, email });
    await refuseOverSeats(tx, classId, 1);
    await tx.insert(rosterPlaces).values({ id, classId, name, number, email, addedAt: now });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'place-added',
      subject: { type: 'order-class', id: classId },
      detail: { placeId: id },
    });
    await joinMembers(tx, { classId, placeIds: [id], actorId: trainer.personId }, now);
  });
  return id;
}
