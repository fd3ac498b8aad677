import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { examWindows, windowSeats } from '#db/schema/windows';
import { findOwnClass, type OwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';

/** A room's place in the address space: one under the path of another class is not found. */
export type RoomId = { classId: string; roomId: string };

export type OwnRoom = typeof examWindows.$inferSelect & { ofClass: OwnClass };

/**
 * An exam room of a class that a trainer runs, inside a transaction or not. The one way a room is looked up by whoever runs
 * it: any other is `not-found`.
 */
export async function findOwnRoom(
  reader: Pick<Reader, 'select'>,
  trainer: Trainer,
  { classId, roomId }: RoomId,
): Promise<OwnRoom> {
  const ofClass = await findOwnClass(reader, trainer, classId);
  const [room] = await reader
    .select()
    .from(examWindows)
    .where(and(eq(examWindows.id, roomId), eq(examWindows.classId, classId)));
  if (!room) throw new Refusal('not-found');
  return { ...room, ofClass };
}

/**
 * A room its trainer may run now: whoever has a seat in it is a candidate there, and somebody else has to run it. Throws
 * `not-found` or `not-for-oneself`.
 */
export async function findRoomToRun(reader: Pick<Reader, 'select'>, trainer: Trainer, where: RoomId): Promise<OwnRoom> {
  const room = await findOwnRoom(reader, trainer, where);
  const [own] = await reader
    .select({ personId: windowSeats.personId })
    .from(windowSeats)
    .where(and(eq(windowSeats.windowId, where.roomId), eq(windowSeats.personId, trainer.personId)));
  if (own) throw new Refusal('not-for-oneself');
  return room;
}
