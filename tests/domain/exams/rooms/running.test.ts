import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittingExtensions, sittingResults, sittings } from '#db/schema/exams';
import { examWindows, windowSeats } from '#db/schema/windows';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeMember, makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { anyRequest } from '#tests/support/factories/people';
import { type MadeRoom, makeRoom } from '#tests/support/factories/rooms';
import { grantExtraTime } from '~/domain/exams/admission/grant-extra-time.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { bookSeat } from '~/domain/exams/rooms/book-seat.server';
import { cancelRoom } from '~/domain/exams/rooms/cancel-room.server';
import { changeRoom } from '~/domain/exams/rooms/change-room.server';
import { endRoom } from '~/domain/exams/rooms/end-room.server';
import { endSitting } from '~/domain/exams/rooms/end-sitting.server';
import { extendRoom } from '~/domain/exams/rooms/extend-room.server';
import { findRoom } from '~/domain/exams/rooms/find-room.server';
import { listRooms } from '~/domain/exams/rooms/list-rooms.server';
import { openRoom } from '~/domain/exams/rooms/open-room.server';
import { releaseSeat } from '~/domain/exams/rooms/release-seat.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor, Trainer } from '~/domain/people/actor';
import { admitTrainer } from '~/http/admission';
import { DAY, EXAM, EXAM_DAY, HOUR, MINUTE, PAGE, publishExam, rightSaves } from '../../../support/factories/exams';
import { makeAdmin } from '../../../support/factories/people';

let room: MadeRoom;
let one: Actor;
let two: Actor;
const where = () => ({ classId: room.classId, roomId: room.roomId });
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

const audited = async (action: typeof auditEntries.$inferSelect.action) =>
  db.select().from(auditEntries).where(eq(auditEntries.action, action));

describe('more time', () => {
  it('comes to all who are writing, each recorded, and to nobody else', async () => {
    const first = await start(one);
    const second = await start(two, EXAM_DAY + MINUTE);
    await handIn(two, second.sittingId, PAGE, EXAM_DAY + 2 * MINUTE);
    const extended = await extendRoom(room.trainer, where(), more, EXAM_DAY + 3 * MINUTE);
    expect(extended).toEqual({ extended: 1 });
    expect(await db.select().from(sittingExtensions)).toMatchObject([
      { sittingId: first.sittingId, minutes: 10, reason: more.reason, grantedBy: room.trainer.personId },
    ]);
    const [sat] = await db.select().from(sittings).where(eq(sittings.id, first.sittingId));
    expect(sat).toMatchObject({ deadline: EXAM_DAY + 40 * MINUTE, changedAt: EXAM_DAY + 3 * MINUTE });
  });

  it('comes to one, also after the room has closed for starting', async () => {
    const { sittingId } = await start(one, EXAM_DAY + HOUR - 1);
    await start(two, EXAM_DAY + HOUR - 1);
    await extendRoom(room.trainer, { ...where(), sittingId }, more, EXAM_DAY + HOUR + MINUTE);
    expect(await db.$count(sittingExtensions)).toBe(1);
  });

  it('never comes to a sitting of another room, nor to one that is closed', async () => {
    const other = await makeRoom({ title: 'Elsewhere' });
    const [stranger] = other.people as [Actor];
    const elsewhere = await start(stranger, EXAM_DAY, other.code);
    const own = await start(one);
    const extend = (sittingId: string) => extendRoom(room.trainer, { ...where(), sittingId }, more, EXAM_DAY + MINUTE);
    await expect(extend(elsewhere.sittingId)).rejects.toMatchObject({ code: 'not-found' });
    await handIn(one, own.sittingId, PAGE, EXAM_DAY + MINUTE);
    await expect(extend(own.sittingId)).rejects.toMatchObject({ code: 'sitting-closed' });
    expect(await db.$count(sittingExtensions)).toBe(0);
  });

  it('is not reopened after the time was over, though nothing has noticed that yet', async () => {
    await start(one);
    const late = extendRoom(room.trainer, where(), more, EXAM_DAY + 31 * MINUTE);
    await expect(late).rejects.toMatchObject({ code: 'room-nobody-writing' });
  });
});

describe('the end', () => {
  it('closes and scores everybody now with what was acknowledged, with the reason, and nobody starts any more', async () => {
    const { sittingId } = await start(one);
    await saveAnswers(one, sittingId, PAGE, await rightSaves(one, sittingId), EXAM_DAY + MINUTE);
    const at = EXAM_DAY + 5 * MINUTE;
    expect(await endRoom(room.trainer, where(), 'Fire alarm.', at)).toEqual({ closed: 1 });
    expect(await db.select().from(sittings)).toMatchObject([{ state: 'timed-out', closedAt: at, changedAt: at }]);
    expect(await db.select().from(sittingResults)).toMatchObject([{ sittingId, passed: true }]);
    const by = { actorId: room.trainer.personId, reason: 'Fire alarm.' };
    expect(await audited('sitting-closed')).toMatchObject([{ ...by, detail: { how: 'ended' } }]);
    expect(await audited('window-ended')).toMatchObject([{ ...by, detail: { writing: 1 } }]);
    await expect(start(two, at)).rejects.toMatchObject({ code: 'window-closed' });
    const save = saveAnswers(one, sittingId, PAGE, await rightSaves(one, sittingId, 2), at);
    await expect(save).rejects.toMatchObject({ code: 'sitting-over' });
    await expect(endRoom(room.trainer, where(), 'Again.', at)).rejects.toMatchObject({ code: 'window-closed' });
  });

  it('closes more than one batch', async () => {
    const large = await makeRoom({ seats: 43 });
    for (const who of large.people) await start(who, EXAM_DAY, large.code);
    const ended = await endRoom(large.trainer, { classId: large.classId, roomId: large.roomId }, 'Over.', EXAM_DAY + 1);
    expect(ended).toEqual({ closed: 43 });
    expect(await db.$count(sittingResults)).toBe(43);
  });

  it('goes on where it broke off', async () => {
    const { sittingId } = await start(one);
    await transaction(async (tx) => void (await tx.update(examWindows).set({ endedAt: EXAM_DAY + 1 })));
    expect(await endRoom(room.trainer, where(), 'Again.', EXAM_DAY + 2)).toEqual({ closed: 1 });
    expect(await db.select().from(sittingResults)).toMatchObject([{ sittingId }]);
  });

  it('of one leaves the others writing', async () => {
    const first = await start(one);
    const second = await start(two);
    const end = (sittingId: string) => endSitting(room.trainer, { ...where(), sittingId }, 'Ill.', EXAM_DAY + MINUTE);
    await end(first.sittingId);
    const rows = await db.select().from(sittings).where(eq(sittings.id, second.sittingId));
    expect(rows).toMatchObject([{ state: 'open' }]);
    await expect(end(first.sittingId)).rejects.toMatchObject({ code: 'sitting-closed' });
    await expect(end('no-sitting')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('whose a room is', () => {
  const everything = (trainer: Trainer, at: { classId: string; roomId: string }, personId: string) => {
    const one = { classId: at.classId, windowId: at.roomId, personId };
    const change = { title: 'Mine', opensAt: EXAM_DAY + HOUR, closesAt: EXAM_DAY + DAY };
    return [
      changeRoom(trainer, at, change, EXAM_DAY - MINUTE),
      cancelRoom(trainer, at, 'A reason.', EXAM_DAY - MINUTE),
      bookSeat(trainer, one, EXAM_DAY),
      releaseSeat(trainer, one, EXAM_DAY),
      extendRoom(trainer, at, more, EXAM_DAY),
      endRoom(trainer, at, 'A reason.', EXAM_DAY),
      endSitting(trainer, { ...at, sittingId: 'any' }, 'A reason.', EXAM_DAY),
    ];
  };

  it('is only for the trainers of its class, under its own class’s path', async () => {
    const stranger = await makeTrainer();
    const university = room.trainer.organisationIds[0] ?? '';
    const another = await makeClass({ universityId: university });
    const elsewhere = { classId: another, roomId: room.roomId };
    const attempts = [
      ...everything(stranger, where(), one.personId),
      ...everything(room.trainer, elsewhere, one.personId),
      findRoom(stranger, where(), 'en', EXAM_DAY),
      findRoom(room.trainer, elsewhere, 'en', EXAM_DAY),
      listRooms(stranger, room.classId, EXAM_DAY),
      openRoom(stranger, planOf(), EXAM_DAY),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
    }
    expect(await db.$count(windowSeats)).toBe(2);
  });

  it('is not a room of an admin’s', async () => {
    await transaction(async (tx) => void (await tx.update(examWindows).set({ classId: null })));
    await expect(findRoom(room.trainer, where(), 'en', EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is run by somebody who is no candidate in it', async () => {
    const asLecturer = admitTrainer(await makeMember(one, room.universityId, 'lecturer'), anyRequest());
    await start(one);
    for (const attempt of await Promise.allSettled(everything(asLecturer, where(), two.personId))) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'not-for-oneself' } });
    }
    expect((await findRoom(asLecturer, where(), 'en', EXAM_DAY)).own).toBe(true);
  });

  it('is not run by a manager of an enterprise whose class it is not', async () => {
    const enterprise = await makeOrganisation();
    const manager = admitTrainer(await makeMember(one, enterprise, 'manager'), anyRequest());
    await expect(listRooms(manager, room.classId, EXAM_DAY)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what a room shows', () => {
  it('is how each stands, extra time, more time and what was noticed, and of results only the scores', async () => {
    await grantExtraTime(
      await makeAdmin(),
      { personId: one.personId, extraPercent: 25, reason: 'A medical note.' },
      EXAM_DAY - HOUR,
    );
    const { sittingId } = await start(one);
    const [first] = await rightSaves(one, sittingId);
    if (first) await saveAnswers(one, sittingId, PAGE, [first], EXAM_DAY + MINUTE);
    await extendRoom(room.trainer, where(), more, EXAM_DAY + 2 * MINUTE);
    const at = EXAM_DAY + 3 * MINUTE;
    const running = await findRoom(room.trainer, where(), 'en', at);
    expect(running).toMatchObject({ state: 'open', over: false, title: 'Room B204', exam: 'Test exam' });
    expect(running.people.map(({ sitting: _, ...person }) => person)).toMatchObject([
      { personId: one.personId, extraPercent: 25, left: false },
      { personId: two.personId, extraPercent: 0, left: false },
    ]);
    expect(running.people.map(({ sitting }) => sitting)).toMatchObject(
      [{ state: 'open', answered: 1, items: 5, savedAt: EXAM_DAY + MINUTE, added: 10, result: null }, null].map(
        (each) => each as object,
      ),
    );
    await handIn(one, sittingId, PAGE, at);
    const after = await findRoom(room.trainer, where(), 'en', EXAM_DAY + HOUR);
    expect(after).toMatchObject({ state: 'over', over: true, attemptsLeft: { [one.personId]: 2, [two.personId]: 3 } });
    const [closed] = after.people;
    expect(closed?.sitting?.result).toMatchObject({ passed: false, total: 5 });
    expect(Object.keys(closed?.sitting ?? {}).sort()).toEqual(
      'added,answered,closedAt,deadline,goneAt,id,items,noticed,result,savedAt,startedAt,state'.split(','),
    );
    expect(JSON.stringify(after)).not.toMatch(/CANARY|paper|answers"|chosen/);
  });
});
