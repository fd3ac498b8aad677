import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { closeSitting } from '../sitting/close-sitting.server';
import { findRoomToRun, type RoomId } from './find-own-room.server';

/**
 * Ends one sitting of a room for good: it is closed now and scored with what the server had acknowledged. Never one's own.
 * Throws `not-found`, `not-for-oneself`, or `sitting-closed` when it is closed already.
 */
export async function endSitting(
  trainer: Trainer,
  { sittingId, ...where }: RoomId & { sittingId: string },
  reason: string,
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const room = await findRoomToRun(tx, trainer, where);
    const [sitting] = await tx
      .select({ state: sittings.state, personId: sittings.personId })
      .from(sittings)
      .where(and(eq(sittings.id, sittingId), eq(sittings.windowId, room.id)));
    if (!sitting) throw new Refusal('not-found');
    if (sitting.personId === trainer.personId) throw new Refusal('not-for-oneself');
    if (sitting.state !== 'open') throw new Refusal('sitting-closed');
    await closeSitting(tx, sittingId, 'room', now, { by: trainer.personId, reason });
  });
}
