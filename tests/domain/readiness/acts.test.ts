import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { outboxMails } from '#db/schema/people';
import { classActs } from '#db/schema/readiness';
import { deadlineExtensions, deadlines } from '#db/schema/schedules';
import { windowSeats } from '#db/schema/windows';
import { makeClass } from '#tests/support/factories/cohorts';
import { DAY, EXAM, EXAM_DAY, HOUR, MINUTE, publishExam } from '#tests/support/factories/exams';
import { anyLetter } from '#tests/support/factories/hosts';
import { makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { makeClassRoom, makeDeadline, planClass } from '#tests/support/factories/readiness';
import { refusalOf } from '#tests/support/refusal';
import { extendDeadline } from '~/domain/cohorts/schedule/extend-deadline.server';
import type { Actor, Trainer } from '~/domain/people/actor';
import { sendMails } from '~/domain/people/send-mails.server';
import { actOnPeople } from '~/domain/readiness/acts/act-on-people.server';
import { findAct } from '~/domain/readiness/acts/find-act.server';
import { undoActs } from '~/domain/readiness/acts/undo-acts.server';
import type { ActKind } from '~/domain/readiness/at-risk';

/** 09:00 UTC is 17:00 in Shanghai: nobody's quiet hours. */
const NOW = EXAM_DAY + 10 * DAY;

let trainer: Trainer;
let one: Actor;
let two: Actor;
let classId: string;
let deadlineId: string;
beforeEach(async () => {
  await publishExam();
  trainer = await makeTrainer();
  one = await makePerson({ name: 'One' });
  two = await makePerson({ name: 'Two' });
  classId = await makeClass({ universityId: trainer.organisationIds[0], students: [one, two] });
  await planClass(classId, { startsOn: '2026-02-20', neededBy: NOW + 39 * DAY });
  deadlineId = await makeDeadline(classId, trainer, { day: '2026-03-10' });
});

const act = (kind: ActKind, people: readonly Actor[] = [one], now = NOW, by = trainer) =>
  actOnPeople(
    by,
    { classId, kind, personIds: people.map(({ personId }) => personId), letter: anyLetter, reason: 'From here' },
    now,
  );
const undo = (actId: string, now = NOW + MINUTE, by = trainer) => undoActs(by, { classId, actId }, now);
const mails = () => db.select().from(outboxMails).orderBy(asc(outboxMails.position));
const extensions = () => db.select().from(deadlineExtensions);
const recorded = async () =>
  (await db.select({ action: auditEntries.action }).from(auditEntries)).map((row) => row.action);

describe('a reminder', () => {
  it('waits a minute, is kept and recorded', async () => {
    const { done, skipped } = await act('remind', [one, two]);
    expect({ done, skipped }).toEqual({ done: 2, skipped: 0 });
    expect((await mails()).map(({ recipient, nextAttemptAt }) => [recipient, nextAttemptAt])).toEqual([
      [one.email, NOW + MINUTE],
      [two.email, NOW + MINUTE],
    ]);
    expect((await recorded()).filter((action) => action === 'class-act-done')).toHaveLength(2);
  });

  it('waits for the end of somebody’s quiet hours', async () => {
    const night = NOW + 7 * HOUR;
    await act('remind', [one], night);
    expect((await mails())[0]?.nextAttemptAt).toBe(NOW + 15 * HOUR);
  });

  it('is not written twice within 24 hours; of several, those are passed over', async () => {
    await act('remind');
    expect((await refusalOf(act('remind', [one], NOW + DAY - 1))).code).toBe('reminded-already');
    expect(await act('remind', [one, two], NOW + HOUR)).toMatchObject({ done: 1, skipped: 1 });
    expect(await act('remind', [one], NOW + DAY)).toMatchObject({ done: 1 });
  });

  it('is taken back until it is on its way, and may then be written again', async () => {
    const { actId } = await act('remind');
    expect(await findAct(trainer, { classId, actId }, NOW)).toMatchObject({ undoable: true, sendsAt: NOW + MINUTE });
    expect(await undo(actId, NOW + MINUTE - 1)).toEqual({ undone: 1 });
    expect(await mails()).toEqual([]);
    expect(await findAct(trainer, { classId, actId }, NOW + MINUTE)).toMatchObject({ undone: true, undoable: false });
    await act('remind', [one], NOW + 2 * MINUTE);
    expect(await mails()).toHaveLength(1);
  });

  it('is not taken back once it was sent, or is being sent', async () => {
    const { actId } = await act('remind');
    await sendMails(async () => undefined, NOW + MINUTE);
    expect((await refusalOf(undo(actId, NOW + 2 * MINUTE))).code).toBe('reminder-sent');
    expect((await findAct(trainer, { classId, actId }, NOW + 2 * MINUTE))?.undoable).toBe(false);
    expect((await db.select().from(classActs))[0]?.undoneAt).toBeNull();
    const other = await act('remind', [two], NOW + HOUR);
    await transaction(async (tx) => void (await tx.update(outboxMails).set({ attempts: 1 })));
    expect((await refusalOf(undo(other.actId, NOW + HOUR + 1))).code).toBe('reminder-sent');
  });
});

describe('more time', () => {
  it('is three days from now for what is overdue; undone, nothing is left of it', async () => {
    const { actId } = await act('extend', [one, two]);
    const until = Date.UTC(2026, 2, 15, 15, 59);
    expect((await extensions()).map((row) => [row.until, row.reason])).toEqual([
      [until, 'From here'],
      [until, 'From here'],
    ]);
    expect(await undo(actId)).toEqual({ undone: 2 });
    expect(await extensions()).toEqual([]);
    expect(await recorded()).toEqual(expect.arrayContaining(['extension-withdrawn', 'class-act-undone']));
  });

  it('undone, gives back the extension that was there before, to the letter', async () => {
    const earlier = { deadlineId, personId: one.personId, until: NOW - HOUR, reason: 'In hospital' };
    await extendDeadline(trainer, earlier, NOW - 2 * HOUR);
    const before = await extensions();
    const { actId } = await act('extend');
    expect(await extensions()).not.toEqual(before);
    await undo(actId);
    expect(await extensions()).toEqual(before);
  });

  it('is not undone over what somebody has decided since', async () => {
    const { actId } = await act('extend');
    const later = { deadlineId, personId: one.personId, until: NOW + 20 * DAY, reason: 'Longer' };
    await extendDeadline(trainer, later, NOW + 1);
    expect((await refusalOf(undo(actId))).code).toBe('act-overtaken');
    expect((await extensions())[0]?.until).toBe(NOW + 20 * DAY);
    expect((await db.select().from(classActs))[0]?.undoneAt).toBeNull();
  });

  it('is refused where nothing is overdue', async () => {
    await act('extend');
    expect((await refusalOf(act('extend', [one], NOW + HOUR))).code).toBe('nothing-to-extend');
  });
});

describe('something to do', () => {
  it('is the next lesson, due in seven days; not twice, and undone it is off the schedule', async () => {
    const { actId } = await act('assign');
    const own = () => db.select().from(deadlines).where(eq(deadlines.personId, one.personId));
    expect(await own()).toMatchObject([{ kind: 'lesson', target: 'F1.1', day: '2026-03-19', endedAt: null }]);
    expect((await refusalOf(act('assign', [one], NOW + HOUR))).code).toBe('nothing-to-assign');
    await undo(actId);
    expect((await own())[0]?.endedAt).toBe(NOW + MINUTE);
    expect(await act('assign', [one], NOW + 2 * HOUR)).toMatchObject({ done: 1 });
  });
});

describe('a seat', () => {
  it('is in the room that opens next; undone, it is free again', async () => {
    expect((await refusalOf(act('book'))).code).toBe('no-seat-to-book');
    await makeClassRoom(classId, trainer, { examId: EXAM, opensAt: NOW + 5 * DAY });
    const next = await makeClassRoom(classId, trainer, { examId: EXAM, opensAt: NOW + 2 * DAY });
    const { actId } = await act('book', [one, two], NOW + 61_000);
    expect((await db.select().from(windowSeats)).map(({ windowId }) => windowId)).toEqual([next, next]);
    expect((await refusalOf(act('book', [one], NOW + HOUR))).code).toBe('no-seat-to-book');
    await undo(actId, NOW + 2 * HOUR);
    expect(await db.select().from(windowSeats)).toEqual([]);
  });
});

describe('an act', () => {
  it('is undone once, within 24 hours', async () => {
    const { actId } = await act('extend');
    await undo(actId);
    expect((await refusalOf(undo(actId, NOW + HOUR))).code).toBe('act-undone-already');
    const later = await act('extend', [two], NOW + HOUR);
    expect((await refusalOf(undo(later.actId, NOW + HOUR + DAY))).code).toBe('act-too-old');
    expect(await undo(later.actId, NOW + HOUR + DAY - 1)).toEqual({ undone: 1 });
  });

  it('is undone once however many press at the same time', async () => {
    const { actId } = await act('extend');
    const ends = await Promise.allSettled([undo(actId), undo(actId), undo(actId)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('can be undone for one of several', async () => {
    await act('extend', [one, two]);
    const [kept] = await db.select().from(classActs).where(eq(classActs.personId, two.personId));
    const only = { classId, actId: kept?.id ?? '', personId: two.personId };
    expect(await undoActs(trainer, only, NOW + 1)).toEqual({ undone: 1 });
    expect((await extensions()).map(({ personId }) => personId)).toEqual([one.personId]);
    const wrong = { ...only, personId: one.personId };
    expect((await refusalOf(undoActs(trainer, wrong, NOW + 2))).code).toBe('not-found');
  });

  it('is done and undone by nobody of another university, nor through another class', async () => {
    const { actId } = await act('extend');
    const other = await makeTrainer(await makeOrganisation({ kind: 'university' }));
    expect((await refusalOf(act('remind', [one], NOW, other))).code).toBe('not-found');
    expect((await refusalOf(undo(actId, NOW + 1, other))).code).toBe('not-found');
    expect((await refusalOf(findAct(other, { classId, actId }, NOW))).code).toBe('not-found');
    const theirs = await makeClass({ universityId: other.organisationIds[0] });
    const through = { classId: theirs, actId };
    expect((await refusalOf(undoActs(other, through, NOW + 1))).code).toBe('not-found');
    expect(await findAct(other, through, NOW)).toBeNull();
  });

  it('is for people of the class, at least one of them; a stranger among them stops it for all', async () => {
    const stranger = await makePerson();
    expect((await refusalOf(act('remind', [one, stranger]))).code).toBe('not-found');
    expect((await refusalOf(act('remind', []))).code).toBe('nobody-chosen');
    expect(await mails()).toEqual([]);
    expect(await db.select().from(classActs)).toEqual([]);
  });
});
