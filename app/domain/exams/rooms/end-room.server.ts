import { and, asc, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { examWindows } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { closeSitting } from '../sitting/close-sitting.server';
import { windowState } from '../windows/exam-window';
import { findRoomToRun, type RoomId } from './find-own-room.server';

/** How many are closed in one transaction: everybody else's writes wait for it. */
const BATCH = 20;

/**
 * Ends a room for good: nobody starts in it any more, and every sitting that is open is closed now and scored with what the
 * server had acknowledged. It is shut first, so that none can start in between; if it breaks off, ending it again goes on.
 * Returns how many were closed. Throws `not-found`, `not-for-oneself`, `no-such-transition` for one that is still ahead
 * or was cancelled, or `window-closed` when it is over and nobody is writing.
 */
export async function endRoom(
  trainer: Trainer,
  where: RoomId,
  reason: string,
  now: number,
): Promise<{ closed: number }> {
  await transaction(async (tx) => {
    const room = await findRoomToRun(tx, trainer, where);
    const state = windowState(room, now);
    if (state === 'ahead' || state === 'cancelled') throw new Refusal('no-such-transition');
    const writing = await tx.$count(sittings, and(eq(sittings.windowId, room.id), eq(sittings.state, 'open')));
    if (state === 'over' && writing === 0) throw new Refusal('window-closed');
    if (room.endedAt === null) await tx.update(examWindows).set({ endedAt: now }).where(eq(examWindows.id, room.id));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'window-ended',
      subject: { type: 'window', id: room.id },
      reason,
      detail: { writing },
    });
  });
  for (let closed = 0; ; ) {
    const batch = await closeSome(trainer, where.roomId, reason, now);
    closed += batch;
    if (batch < BATCH) return { closed };
  }
}

const closeSome = (trainer: Trainer, windowId: string, reason: string, now: number): Promise<number> =>
  transaction(async (tx) => {
    const rows = await tx
      .select({ id: sittings.id })
      .from(sittings)
      .where(and(eq(sittings.windowId, windowId), eq(sittings.state, 'open')))
      .orderBy(asc(sittings.startedAt), asc(sittings.id))
      .limit(BATCH);
    for (const { id } of rows) await closeSitting(tx, id, 'room', now, { by: trainer.personId, reason });
    return rows.length;
  });
