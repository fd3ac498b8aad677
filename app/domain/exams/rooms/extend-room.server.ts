import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { type Extension, lengthenSitting } from '../sitting/lengthen-sitting.server';
import { findRoomToRun, type RoomId } from './find-own-room.server';

/**
 * Adds minutes to one running sitting of a room, or to all of them in one transaction, each recorded by itself. The
 * candidates' pages follow by themselves. Returns how many were extended. Throws `not-found`, `not-for-oneself`,
 * `room-nobody-writing`, and for one sitting what `lengthenSitting` throws.
 */
export async function extendRoom(
  trainer: Trainer,
  { sittingId, ...where }: RoomId & { sittingId?: string },
  extension: Extension,
  now: number,
): Promise<{ extended: number }> {
  return transaction(async (tx) => {
    const room = await findRoomToRun(tx, trainer, where);
    const inRoom = eq(sittings.windowId, room.id);
    const running = and(eq(sittings.state, 'open'), gt(sql`${sittings.deadline} + ${sittings.grace}`, now));
    const rows = await tx
      .select({ id: sittings.id })
      .from(sittings)
      .where(and(inRoom, sittingId === undefined ? running : eq(sittings.id, sittingId)))
      .orderBy(asc(sittings.startedAt), asc(sittings.id));
    if (rows.length === 0) throw new Refusal(sittingId === undefined ? 'room-nobody-writing' : 'not-found');
    for (const { id } of rows) await lengthenSitting(tx, trainer, id, extension, now);
    return { extended: rows.length };
  });
}
