import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { examWindows, windowSeats } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import { refuseUnlessClassAllows } from '../../cohorts/class-allows';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { windowState } from '../windows/exam-window';
import { findRoomToRun, type RoomId } from './find-own-room.server';
import { refuseOverlap } from './refuse-overlap.server';

export type RoomChange = { title: string; opensAt: number; closesAt: number };

/**
 * Changes what a room is called and when it is, while it is ahead. Its code and its seats stay. Throws `not-found`,
 * `not-for-oneself`, `not-in-this-state`, `room-underway`, `window-turned-around` or `rooms-overlap`.
 */
export async function changeRoom(trainer: Trainer, where: RoomId, change: RoomChange, now: number): Promise<void> {
  const { title, opensAt, closesAt } = change;
  await transaction(async (tx) => {
    const room = await findRoomToRun(tx, trainer, where);
    refuseUnlessClassAllows(room.ofClass, 'open-room');
    if (windowState(room, now) !== 'ahead') throw new Refusal('room-underway');
    if (closesAt <= opensAt || closesAt <= now) throw new Refusal('window-turned-around', {}, 'closesAt');
    if (title === room.title && opensAt === room.opensAt && closesAt === room.closesAt) return;
    const seats = await tx
      .select({ personId: windowSeats.personId })
      .from(windowSeats)
      .where(eq(windowSeats.windowId, room.id));
    const seated = seats.map(({ personId }) => personId);
    await refuseOverlap(tx, { id: room.id, opensAt, closesAt }, seated, 'opensAt');
    await tx.update(examWindows).set({ title, opensAt, closesAt }).where(eq(examWindows.id, room.id));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'window-changed',
      subject: { type: 'window', id: room.id },
      detail: { title, opensAt, closesAt, opensAtBefore: room.opensAt, closesAtBefore: room.closesAt },
    });
  });
}
