import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { rosterPlaces } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import type { Trainer } from '../../../people/actor';
import { refuseUnlessClassAllows } from '../../class-allows';
import { findOwnPlace } from './find-own-place.server';

/**
 * Takes somebody off a roster, for a reason. Who had joined is no longer in the class; what they did there stays theirs. The
 * link that kept the place is void. Throws `not-found`, `not-in-this-state`.
 */
export async function removePlace(
  trainer: Trainer,
  { classId, placeId, reason }: { classId: string; placeId: string; reason: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { own, place } = await findOwnPlace(tx, trainer, { classId, placeId });
    refuseUnlessClassAllows(own, 'change-roster');
    await tx.update(rosterPlaces).set({ removedAt: now, tokenHash: null }).where(eq(rosterPlaces.id, placeId));
    const entry = { at: now, actorId: trainer.personId, subject: { type: 'order-class', id: classId }, reason };
    await record(tx, { ...entry, action: 'place-removed', detail: { placeId } });
    if (place.personId === null) return;
    const left = await tx
      .update(classMembers)
      .set({ leftAt: now })
      .where(
        and(eq(classMembers.classId, classId), eq(classMembers.personId, place.personId), isNull(classMembers.leftAt)),
      )
      .returning({ personId: classMembers.personId });
    if (left.length === 0) return;
    await record(tx, { ...entry, action: 'class-left', detail: { personId: place.personId, placeId } });
  });
}
