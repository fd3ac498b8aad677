import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { deadlines } from '#db/schema/schedules';
import { makeClass } from '#tests/support/factories/cohorts';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeManager, makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { beginClass, leaveClass, makeTeamOf } from '#tests/support/factories/schedules';
import { refusalOf } from '#tests/support/refusal';
import { assign } from '~/domain/cohorts/schedule/assign.server';
import { changeDeadline } from '~/domain/cohorts/schedule/change-deadline.server';
import { dueFor } from '~/domain/cohorts/schedule/deadline';
import { momentAt } from '~/domain/cohorts/schedule/due-at';
import { endDeadline } from '~/domain/cohorts/schedule/end-deadline.server';
import { extendDeadline } from '~/domain/cohorts/schedule/extend-deadline.server';
import { listClassDeadlines } from '~/domain/cohorts/schedule/list-class-deadlines.server';
import { type NewDeadline, setDeadline } from '~/domain/cohorts/schedule/set-deadline.server';
import { withdrawExtension } from '~/domain/cohorts/schedule/withdraw-extension.server';
import type { Actor, Trainer } from '~/domain/people/actor';

const NOW = Date.UTC(2026, 8, 10, 4);
const ZONE = 'Asia/Shanghai';
const STARTS = '2026-09-01';

let trainer: Trainer;
let student: Actor;
let classmate: Actor;
let classId: string;
const terms = { kind: 'lesson', target: 'F1.1', title: null, day: null, offsetDays: 13, time: '23:59' } as const;
const wanted = (change: Partial<NewDeadline> = {}): NewDeadline => ({ classId, personId: null, ...terms, ...change });
const set = async (change: Partial<NewDeadline> = {}) => (await setDeadline(trainer, wanted(change), NOW)).deadlineId;
const listed = () => listClassDeadlines(db, classId);

beforeEach(async () => {
  loadShippedContent();
  trainer = await makeTrainer();
  student = await makePerson();
  classmate = await makePerson();
  classId = await makeClass({ universityId: trainer.organisationIds[0], students: [student, classmate] });
  await beginClass(classId, STARTS);
});

describe('setting a due date', () => {
  it('is by days after the first day or on a fixed one, recorded, the earliest first', async () => {
    await set();
    await set({ kind: 'exam', target: 'host-certification', day: '2026-09-12', offsetDays: null, time: '18:00' });
    expect(await listed()).toMatchObject([
      { kind: 'exam', dueOn: '2026-09-12', dueAt: momentAt(ZONE, '2026-09-12', '18:00') },
      { kind: 'lesson', target: 'F1.1', dueOn: '2026-09-14', dueAt: momentAt(ZONE, '2026-09-14', '23:59') },
    ]);
    const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.action, 'deadline-set'));
    expect(entry).toMatchObject({ subjectId: classId, actorId: trainer.personId });
  });

  it.each([
    ['a lesson', { kind: 'lesson', target: 'Z9.9' }],
    ['a module', { kind: 'module', target: 'F1.1' }],
    ['a course', { kind: 'course', target: null }],
    ['an exam', { kind: 'exam', target: 'no-exam' }],
    ['something without a title', { kind: 'other', title: null }],
  ] as const)('refuses %s that there is not', async (_, change) => {
    expect((await refusalOf(setDeadline(trainer, wanted(change), NOW))).code).toBe('deadline-target-unknown');
    expect(await listed()).toEqual([]);
  });

  it('refuses days before the first, days that are over, and far too many', async () => {
    const code = async (change: Partial<NewDeadline>) =>
      (await refusalOf(setDeadline(trainer, wanted({ offsetDays: null, ...change }), NOW))).code;
    expect(await code({ day: '2026-08-31' })).toBe('deadline-before-start');
    expect(await code({ day: '2026-09-09' })).toBe('deadline-past');
    expect(await code({ offsetDays: 731 })).toBe('deadline-too-far');
    await set({ day: '2026-09-10', offsetDays: null });
  });

  it('refuses the same twice for the same people, and allows it again once it is taken off', async () => {
    const id = await set();
    expect((await refusalOf(setDeadline(trainer, wanted({ offsetDays: 20 }), NOW))).code).toBe('deadline-exists');
    await set({ personId: student.personId });
    await endDeadline(trainer, id, NOW + 1);
    await set();
    await set({ kind: 'other', target: 'F1.1', title: 'Plant visit' });
    const again = wanted({ kind: 'other', target: null, title: 'Plant visit', offsetDays: 3 });
    expect((await refusalOf(setDeadline(trainer, again, NOW))).code).toBe('deadline-exists');
  });

  it('is exactly one of two set at once', async () => {
    const both = await Promise.allSettled([setDeadline(trainer, wanted(), NOW), setDeadline(trainer, wanted(), NOW)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listed()).toHaveLength(1);
  });

  it('is for those who run the class, and for people who are in it', async () => {
    const other = await makeTrainer();
    expect((await refusalOf(setDeadline(other, wanted(), NOW))).code).toBe('not-found');
    const stranger = await makePerson();
    const day = '2026-09-20';
    const task = { kind: 'lesson', target: 'F1.2', title: null } as const;
    const assigned = (personId: string) => assign(trainer, { classId, personId, ...task, day }, NOW);
    expect((await refusalOf(assigned(stranger.personId))).code).toBe('not-found');
    await assigned(student.personId);
    expect(await listed()).toMatchObject([{ personId: student.personId, dueOn: day, time: '23:59' }]);
    await leaveClass(classId, student.personId, NOW);
    expect((await refusalOf(setDeadline(trainer, wanted({ personId: student.personId }), NOW))).code).toBe('not-found');
  });

  it('waits for the order, and a team needs none', async () => {
    const draft = await makeClass({ universityId: trainer.organisationIds[0], state: 'closed' });
    expect((await refusalOf(setDeadline(trainer, wanted({ classId: draft }), NOW))).code).toBe('not-in-this-state');
    const manager = await makeManager();
    const team = await makeTeamOf(manager.organisationIds[0] ?? '', [student]);
    await setDeadline(manager as unknown as Trainer, wanted({ classId: team }), NOW);
    expect(await listClassDeadlines(db, team)).toMatchObject([{ dueOn: null, dueAt: null }]);
  });
});

describe('changing and taking off', () => {
  it('keeps for whom it is, and its extensions', async () => {
    const deadlineId = await set({ personId: student.personId });
    await changeDeadline(trainer, { deadlineId, ...terms, offsetDays: 20 }, NOW);
    expect(await listed()).toMatchObject([{ id: deadlineId, personId: student.personId, dueOn: '2026-09-21' }]);
  });

  it('lets a fixed day that is over stand, and refuses another', async () => {
    const deadlineId = await set({ day: '2026-09-12', offsetDays: null });
    const later = NOW + 10 * 86_400_000;
    await changeDeadline(trainer, { deadlineId, ...terms, day: '2026-09-12', offsetDays: null, time: '12:00' }, later);
    const moved = { deadlineId, ...terms, day: '2026-09-13', offsetDays: null };
    expect((await refusalOf(changeDeadline(trainer, moved, later))).code).toBe('deadline-past');
  });

  it('finds nothing of somebody else, nothing that was taken off', async () => {
    const deadlineId = await set();
    const other = await makeTrainer();
    expect((await refusalOf(endDeadline(other, deadlineId, NOW))).code).toBe('not-found');
    expect((await refusalOf(changeDeadline(other, { deadlineId, ...terms }, NOW))).code).toBe('not-found');
    await endDeadline(trainer, deadlineId, NOW);
    expect((await refusalOf(endDeadline(trainer, deadlineId, NOW))).code).toBe('not-found');
    const [row] = await db.select().from(deadlines);
    expect(row?.endedAt).toBe(NOW);
  });
});

describe('more time for one person', () => {
  const until = momentAt(ZONE, '2026-09-20', '23:59');
  const extend = (deadlineId: string, change: object = {}) =>
    extendDeadline(trainer, { deadlineId, personId: student.personId, until, reason: 'In hospital.', ...change }, NOW);

  it('counts for that person alone, can be given anew, and taken back', async () => {
    const id = await set();
    expect(await extend(id)).toEqual({ before: null });
    const [deadline] = await listed();
    if (!deadline) throw new Error('it stands');
    expect(dueFor(deadline, student.personId)).toBe(until);
    expect(dueFor(deadline, 'somebody-else')).toBe(deadline.dueAt);
    const later = { day: '2026-09-25', time: '12:00' };
    expect(await extend(id, { until: later })).toEqual({ before: until });
    const given = { deadlineId: id, personId: student.personId };
    expect((await refusalOf(withdrawExtension(trainer, { ...given, until }, NOW))).code).toBe('not-found');
    await withdrawExtension(trainer, { ...given, until: momentAt(ZONE, '2026-09-25', '12:00') }, NOW);
    expect((await listed())[0]?.extensions.size).toBe(0);
    expect((await refusalOf(withdrawExtension(trainer, given, NOW))).code).toBe('not-found');
  });

  it('never shortens: when the class has longer, that counts', async () => {
    const id = await set();
    await extend(id);
    await changeDeadline(trainer, { deadlineId: id, ...terms, offsetDays: 40 }, NOW);
    const [deadline] = await listed();
    expect(deadline && dueFor(deadline, student.personId)).toBe(deadline?.dueAt);
  });

  it('needs a reason, a later moment, and somebody it is for', async () => {
    const id = await set();
    const code = async (change: object, who = trainer) =>
      (
        await refusalOf(
          extendDeadline(who, { deadlineId: id, personId: student.personId, until, reason: 'r', ...change }, NOW),
        )
      ).code;
    expect(await code({ reason: '  ' })).toBe('reason-missing');
    expect(await code({ until: momentAt(ZONE, '2026-09-14', '23:59') })).toBe('extension-too-early');
    expect(await code({ personId: (await makePerson()).personId })).toBe('not-found');
    expect(await code({}, await makeTrainer())).toBe('not-found');
    const own = await set({ kind: 'practice', target: null, personId: student.personId });
    expect(await code({ deadlineId: own, personId: classmate.personId })).toBe('not-found');
  });
});
