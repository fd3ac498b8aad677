import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { windowSeats } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import { refuseUnlessClassAllows } from '../../cohorts/class-allows';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { windowState } from '../windows/exam-window';
import { findRoomToRun } from './find-own-room.server';
import { refuseOverlap } from './refuse-overlap.server';

/** A person's seat in an exam room (the window it is). */
export type Seat = { classId: string; windowId: string; personId: string };

/**
 * Gives somebody of the class a seat in a room that is ahead or open. A second time changes nothing. Throws `not-found`,
 * also for who is not in the class, `not-for-oneself`, `not-in-this-state`, `window-closed` or `rooms-overlap`.
 * `within`: a transaction that does more.
 */
export async function bookSeat(
  trainer: Trainer,
  { classId, windowId, personId }: Seat,
  now: number,
  within = transaction,
): Promise<void> {
  await within(async (tx) => {
    const room = await findRoomToRun(tx, trainer, { classId, roomId: windowId });
    refuseUnlessClassAllows(room.ofClass, 'open-room');
    const place = and(
      eq(classMembers.classId, classId),
      eq(classMembers.personId, personId),
      isNull(classMembers.leftAt),
    );
    if ((await tx.$count(classMembers, place)) === 0) throw new Refusal('not-found');
    const state = windowState(room, now);
    if (state === 'over' || state === 'cancelled') throw new Refusal('window-closed');
    const seat = and(eq(windowSeats.windowId, windowId), eq(windowSeats.personId, personId));
    if ((await tx.$count(windowSeats, seat)) > 0) return;
    await refuseOverlap(tx, room, [personId], 'personId');
    await tx.insert(windowSeats).values({ windowId, personId });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'seat-booked',
      subject: { type: 'window', id: windowId },
      detail: { personId },
    });
  });
}
