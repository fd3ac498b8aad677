import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { windowSeats } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { windowState } from '../windows/exam-window';
import type { Seat } from './book-seat.server';
import { findRoomToRun } from './find-own-room.server';

/**
 * Takes somebody's seat in a room back, who has not started and while the room is ahead or open. Throws `not-found`,
 * `not-for-oneself`, `window-closed`, or `seat-taken` once they have started.
 * `within`: a transaction that does more.
 */
export async function releaseSeat(
  trainer: Trainer,
  { classId, windowId, personId }: Seat,
  now: number,
  within = transaction,
): Promise<void> {
  await within(async (tx) => {
    const room = await findRoomToRun(tx, trainer, { classId, roomId: windowId });
    const seat = and(eq(windowSeats.windowId, windowId), eq(windowSeats.personId, personId));
    if ((await tx.$count(windowSeats, seat)) === 0) throw new Refusal('not-found');
    const state = windowState(room, now);
    if (state === 'over' || state === 'cancelled') throw new Refusal('window-closed');
    const started = and(eq(sittings.windowId, windowId), eq(sittings.personId, personId));
    if ((await tx.$count(sittings, started)) > 0) throw new Refusal('seat-taken');
    await tx.delete(windowSeats).where(seat);
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'seat-released',
      subject: { type: 'window', id: windowId },
      detail: { personId },
    });
  });
}
