import { and, asc, desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { sittings } from '#db/schema/exams';
import { examWindows, windowSeats } from '#db/schema/windows';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { windowState } from '../windows/exam-window';

/** A class's exam rooms, the latest first, with who is seated and how many have started and are writing. Throws `not-found`. */
export async function listRooms(trainer: Trainer, classId: string, now: number) {
  await findOwnClass(db, trainer, classId);
  const rooms = await db
    .select({
      id: examWindows.id,
      examId: examWindows.examId,
      title: examWindows.title,
      code: examWindows.code,
      opensAt: examWindows.opensAt,
      closesAt: examWindows.closesAt,
      cancelledAt: examWindows.cancelledAt,
      endedAt: examWindows.endedAt,
    })
    .from(examWindows)
    .where(eq(examWindows.classId, classId))
    .orderBy(desc(examWindows.opensAt), asc(examWindows.id));
  const seats = await db
    .select({ roomId: windowSeats.windowId, personId: windowSeats.personId })
    .from(windowSeats)
    .innerJoin(examWindows, and(eq(examWindows.id, windowSeats.windowId), eq(examWindows.classId, classId)));
  const sat = await db
    .select({ roomId: sittings.windowId, personId: sittings.personId, state: sittings.state })
    .from(sittings)
    .innerJoin(examWindows, and(eq(examWindows.id, sittings.windowId), eq(examWindows.classId, classId)));
  const [seatsOf, satOf] = [byRoom(seats), byRoom(sat)];
  return rooms.map(({ cancelledAt, endedAt, ...room }) => {
    const started = satOf.get(room.id) ?? [];
    return {
      ...room,
      state: windowState({ ...room, cancelledAt, endedAt }, now),
      /** Who has a seat. */
      personIds: (seatsOf.get(room.id) ?? []).map(({ personId }) => personId),
      started: new Set(started.map(({ personId }) => personId)).size,
      writing: started.filter(({ state }) => state === 'open').length,
    };
  });
}

export type ListedRoom = Awaited<ReturnType<typeof listRooms>>[number];

function byRoom<Row extends { roomId: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
  const rooms = new Map<string | null, Row[]>();
  for (const row of rows) rooms.set(row.roomId, [...(rooms.get(row.roomId) ?? []), row]);
  return rooms;
}
