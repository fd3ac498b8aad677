import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { classes, classMembers, orders } from '#db/schema/cohorts';
import { sittings } from '#db/schema/exams';
import { examWindows, windowSeats } from '#db/schema/windows';
import { type MadeRoom, makeRoom } from '#tests/support/factories/rooms';
import { orderStates } from '~/domain/cohorts/orders/order';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { bookSeat } from '~/domain/exams/rooms/book-seat.server';
import { cancelRoom } from '~/domain/exams/rooms/cancel-room.server';
import { changeRoom } from '~/domain/exams/rooms/change-room.server';
import { endRoom } from '~/domain/exams/rooms/end-room.server';
import { extendRoom } from '~/domain/exams/rooms/extend-room.server';
import { listRooms } from '~/domain/exams/rooms/list-rooms.server';
import { openRoom } from '~/domain/exams/rooms/open-room.server';
import { releaseSeat } from '~/domain/exams/rooms/release-seat.server';
import type { Actor } from '~/domain/people/actor';
import { DAY, EXAM, EXAM_DAY, HOUR, MINUTE, makeCandidate, publishExam } from '../../../support/factories/exams';

let room: MadeRoom;
let one: Actor;
let two: Actor;
const where = () => ({ classId: room.classId, roomId: room.roomId });
const seat = (personId: string) => ({ classId: room.classId, windowId: room.roomId, personId });
const start = (who: Actor, at = EXAM_DAY, code = room.code) => startSitting(who, EXAM, at, code);
const more = { minutes: 10, reason: 'The power went.' };

beforeEach(async () => {
  await publishExam();
  room = await makeRoom();
  [one, two] = room.people as [Actor, Actor];
});

const planOf = (changed = {}) => ({
  ...{ classId: room.classId, examId: EXAM, title: 'Another', seats: [one.personId] },
  ...{ opensAt: EXAM_DAY + 2 * HOUR, closesAt: EXAM_DAY + 3 * HOUR },
  ...changed,
});

async function leaveClass(who: Actor, leftAt: number | null = EXAM_DAY - 1): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(classMembers).set({ leftAt }).where(eq(classMembers.personId, who.personId));
  });
}

const audited = async (action: typeof auditEntries.$inferSelect.action) =>
  db.select().from(auditEntries).where(eq(auditEntries.action, action));

describe('a room is opened', () => {
  it('for everybody in the class at that moment, with a code, and audited', async () => {
    const seats = await db.select().from(windowSeats);
    expect(seats.map(({ personId }) => personId).sort()).toEqual(room.people.map(({ personId }) => personId).sort());
    expect(room.code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    expect(await audited('window-opened')).toMatchObject([
      { actorId: room.trainer.personId, subjectId: room.roomId, detail: { classId: room.classId, seats: 2 } },
    ]);
  });

  it('for those who are chosen', async () => {
    await openRoom(room.trainer, planOf({ seats: [one.personId, one.personId] }), EXAM_DAY);
    const [listed] = await listRooms(room.trainer, room.classId, EXAM_DAY);
    expect(listed).toMatchObject({ title: 'Another', personIds: [one.personId], state: 'ahead', started: 0 });
  });

  it.each([
    ['somebody not in the class', { seats: ['nobody'] }, 'not-found'],
    ['nobody', { seats: [] }, 'room-without-seats'],
    ['another exam', { examId: 'no-exam' }, 'not-found'],
    ['a time turned around', { closesAt: EXAM_DAY }, 'window-turned-around'],
    ['a time gone by', { opensAt: EXAM_DAY - 3 * HOUR, closesAt: EXAM_DAY - 2 * HOUR }, 'window-turned-around'],
    ['a person who sits elsewhere then', { opensAt: EXAM_DAY + HOUR - 1 }, 'rooms-overlap'],
  ])('not for %s', async (_what, changed, code) => {
    await expect(openRoom(room.trainer, planOf(changed), EXAM_DAY)).rejects.toMatchObject({ code });
    expect(await db.$count(examWindows)).toBe(1);
  });

  it('not for who has left the class', async () => {
    await leaveClass(two);
    const plan = planOf({ seats: [two.personId] });
    await expect(openRoom(room.trainer, plan, EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
    await openRoom(room.trainer, planOf({ seats: 'everybody' }), EXAM_DAY);
    const [listed] = await listRooms(room.trainer, room.classId, EXAM_DAY);
    expect(listed?.personIds).toEqual([one.personId]);
  });

  it('one after another without a gap', async () => {
    await openRoom(room.trainer, planOf({ opensAt: EXAM_DAY + HOUR }), EXAM_DAY);
    expect(await db.$count(examWindows)).toBe(2);
  });

  it.each(orderStates)('in state %s only where the class allows it', async (state) => {
    await transaction(async (tx) => void (await tx.update(orders).set({ state })));
    const opening = openRoom(room.trainer, planOf(), EXAM_DAY);
    if (['teaching', 'exam-window', 'internship'].includes(state)) await opening;
    else await expect(opening).rejects.toMatchObject({ code: 'not-in-this-state' });
  });

  it('for a team, until it has ended', async () => {
    await transaction(async (tx) => void (await tx.update(classes).set({ orderId: null })));
    await openRoom(room.trainer, planOf(), EXAM_DAY);
    await transaction(async (tx) => void (await tx.update(classes).set({ endedAt: EXAM_DAY })));
    const again = planOf({ opensAt: EXAM_DAY + DAY, closesAt: EXAM_DAY + 2 * DAY });
    await expect(openRoom(room.trainer, again, EXAM_DAY)).rejects.toMatchObject({ code: 'not-in-this-state' });
  });
});

describe('a start in a class’s room', () => {
  it('is for those seated in it', async () => {
    const other = await makeCandidate();
    await expect(start(other)).rejects.toMatchObject({ code: 'not-on-roster' });
    await start(one);
    expect(await db.select({ windowId: sittings.windowId }).from(sittings)).toEqual([{ windowId: room.roomId }]);
  });

  it('is not for who has left the class, and is again for who has come back', async () => {
    await leaveClass(one);
    await expect(start(one)).rejects.toMatchObject({ code: 'not-on-roster' });
    await leaveClass(one, null);
    await start(one);
  });

  it('is for nobody once all seats are released', async () => {
    for (const who of room.people) await releaseSeat(room.trainer, seat(who.personId), EXAM_DAY);
    await expect(start(await makeCandidate())).rejects.toMatchObject({ code: 'not-on-roster' });
    await expect(start(one)).rejects.toMatchObject({ code: 'not-on-roster' });
  });

  it('stays possible where the exam needs a window: the checklist knows the room', async () => {
    await publishExam({ start: 'in-window' });
    await start(one);
    await leaveClass(two);
    await expect(start(two)).rejects.toMatchObject({ code: 'window-closed' });
  });
});

describe('seats', () => {
  it('are booked once, for people of the class, and released before the start', async () => {
    await releaseSeat(room.trainer, seat(one.personId), EXAM_DAY);
    await bookSeat(room.trainer, seat(one.personId), EXAM_DAY);
    await bookSeat(room.trainer, seat(one.personId), EXAM_DAY);
    expect([(await audited('seat-booked')).length, (await audited('seat-released')).length]).toEqual([1, 1]);
    const stranger = await makeCandidate();
    await expect(bookSeat(room.trainer, seat(stranger.personId), EXAM_DAY)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(releaseSeat(room.trainer, seat(stranger.personId), EXAM_DAY)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('stay with who has started', async () => {
    await start(one);
    await expect(releaseSeat(room.trainer, seat(one.personId), EXAM_DAY)).rejects.toMatchObject({
      code: 'seat-taken',
    });
  });

  it('are not booked where the person sits elsewhere at that time', async () => {
    await releaseSeat(room.trainer, seat(one.personId), EXAM_DAY);
    const plan = planOf({ opensAt: EXAM_DAY + MINUTE, closesAt: EXAM_DAY + HOUR });
    const { roomId } = await openRoom(room.trainer, plan, EXAM_DAY);
    await expect(bookSeat(room.trainer, seat(one.personId), EXAM_DAY)).rejects.toMatchObject({
      code: 'rooms-overlap',
      facts: { name: one.name },
    });
    await cancelRoom(room.trainer, { classId: room.classId, roomId }, 'Not needed.', EXAM_DAY);
    await bookSeat(room.trainer, seat(one.personId), EXAM_DAY);
  });
});

describe('what is done with a room depends on how far it is', () => {
  const moments = { ahead: EXAM_DAY - MINUTE, open: EXAM_DAY, over: EXAM_DAY + HOUR, cancelled: EXAM_DAY };
  type Act = (at: number) => Promise<unknown>;
  const acts: Record<string, { act: Act; refused: Partial<Record<keyof typeof moments, string>> }> = {
    change: {
      act: (at) =>
        changeRoom(room.trainer, where(), { title: 'B', opensAt: EXAM_DAY + HOUR, closesAt: EXAM_DAY + DAY }, at),
      refused: { open: 'room-underway', over: 'room-underway', cancelled: 'room-underway' },
    },
    cancel: {
      act: (at) => cancelRoom(room.trainer, where(), 'A reason.', at),
      refused: { open: 'room-underway', over: 'room-underway', cancelled: 'room-underway' },
    },
    book: {
      act: (at) => bookSeat(room.trainer, seat(one.personId), at),
      refused: { over: 'window-closed', cancelled: 'window-closed' },
    },
    release: {
      act: (at) => releaseSeat(room.trainer, seat(one.personId), at),
      refused: { over: 'window-closed', cancelled: 'window-closed' },
    },
    extend: {
      act: (at) => extendRoom(room.trainer, where(), more, at),
      refused: {
        ahead: 'room-nobody-writing',
        open: 'room-nobody-writing',
        over: 'room-nobody-writing',
        cancelled: 'room-nobody-writing',
      },
    },
    end: {
      act: (at) => endRoom(room.trainer, where(), 'A reason.', at),
      refused: { ahead: 'no-such-transition', over: 'window-closed', cancelled: 'no-such-transition' },
    },
  };
  const cases = Object.keys(acts).flatMap((act) =>
    Object.keys(moments).map((state) => [act, state as keyof typeof moments] as const),
  );
  it.each(cases)('%s while %s', async (name, state) => {
    if (state === 'cancelled') await cancelRoom(room.trainer, where(), 'A reason.', EXAM_DAY - MINUTE);
    const code = acts[name]?.refused[state];
    const done = acts[name]?.act(moments[state]);
    if (code) await expect(done).rejects.toMatchObject({ code });
    else await done;
  });
});
