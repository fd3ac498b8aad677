import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { rosterPlaces } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import type { Trainer } from '../../../people/actor';
import { refuseUnlessClassAllows } from '../../class-allows';
import type { PlaceValues } from '../place-fields';
import { findOwnPlace } from './find-own-place.server';
import { joinMembers } from './join-members.server';
import { refuseHeld } from './refuse-held.server';

/**
 * Corrects what the roster says of somebody; a new address makes a link that was mailed to the old one void. Throws
 * `not-found`, `not-in-this-state`, `place-number-held`, `place-email-held`.
 */
export async function changePlace(
  trainer: Trainer,
  { classId, placeId, ...values }: { classId: string; placeId: string } & PlaceValues,
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { own, place } = await findOwnPlace(tx, trainer, { classId, placeId });
    refuseUnlessClassAllows(own, 'change-roster');
    await refuseHeld(tx, { classId, except: placeId, ...values });
    const changed = (['name', 'number', 'email'] as const).filter((key) => place[key] !== values[key]);
    if (changed.length === 0) return;
    const newAddress = changed.includes('email') && place.personId === null;
    await tx
      .update(rosterPlaces)
      .set({ ...values, ...(newAddress && { tokenHash: null, invitedAt: null, expiresAt: null }) })
      .where(eq(rosterPlaces.id, placeId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'place-changed',
      subject: { type: 'order-class', id: classId },
      detail: { placeId, changed: changed.join(' ') },
    });
    await joinMembers(tx, { classId, placeIds: [placeId], actorId: trainer.personId }, now);
  });
}
