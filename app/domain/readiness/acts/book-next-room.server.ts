import { bookSeat } from '../../exams/rooms/book-seat.server';
import type { Acting, Made } from './act-on-people.server';

/**
 * Gives each of these people a seat in the class's room that is open or opens next. Who has passed, or has a seat in any of
 * its rooms, is passed over.
 */
export async function bookNextRoom({ tx, trainer, ofClass, loaded, people }: Acting, now: number): Promise<Made[]> {
  const room = loaded.rooms.find(({ closesAt }) => closesAt > now);
  if (!room) return [];
  const made: Made[] = [];
  for (const { person, exam, room: own } of people) {
    if (exam.passed || own !== null) continue;
    const seat = { classId: ofClass.id, windowId: room.id, personId: person.personId };
    await bookSeat(trainer, seat, now, (work) => work(tx));
    made.push({ personId: person.personId, detail: { windowId: room.id } });
  }
  return made;
}
