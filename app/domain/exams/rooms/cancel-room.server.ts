import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { examWindows } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { windowState } from '../windows/exam-window';
import { findRoomToRun, type RoomId } from './find-own-room.server';

/**
 * Cancels a room that is ahead: nobody starts with its code any more. One that has opened is ended instead. Throws
 * `not-found`, `not-for-oneself` or `room-underway`.
 */
export async function cancelRoom(trainer: Trainer, where: RoomId, reason: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const room = await findRoomToRun(tx, trainer, where);
    if (windowState(room, now) !== 'ahead') throw new Refusal('room-underway');
    await tx.update(examWindows).set({ cancelledAt: now }).where(eq(examWindows.id, room.id));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'window-cancelled',
      subject: { type: 'window', id: room.id },
      reason,
    });
  });
}
