import { beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classMembers } from '#db/schema/cohorts';
import { lessonProgress } from '#db/schema/courses';
import { people } from '#db/schema/people';
import { quizAttempts } from '#db/schema/questions';
import { deadlineExtensions, deadlines } from '#db/schema/schedules';
import { practicePasses } from '#db/schema/windows';
import { makeClass } from '#tests/support/factories/cohorts';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeManager, makeTrainer } from '#tests/support/factories/organisations';
import { LONG_AGO, makePerson } from '#tests/support/factories/people';
import { beginClass, leaveClass, makeTeamOf } from '#tests/support/factories/schedules';
import { countQueries } from '#tests/support/queries';
import { refusalOf } from '#tests/support/refusal';
import type { DeadlineTerms } from '~/domain/cohorts/schedule/deadline';
import { isDone, NOTHING_DONE } from '~/domain/cohorts/schedule/done';
import { momentAt } from '~/domain/cohorts/schedule/due-at';
import { endDeadline } from '~/domain/cohorts/schedule/end-deadline.server';
import { extendDeadline } from '~/domain/cohorts/schedule/extend-deadline.server';
import { dueGroups, groupOf } from '~/domain/cohorts/schedule/group-due';
import { setDeadline } from '~/domain/cohorts/schedule/set-deadline.server';
import { content } from '~/domain/content.server';
import { listClassDue } from '~/domain/exams/due/list-class-due.server';
import { listDue } from '~/domain/exams/due/list-due.server';
import { nextDue, showDue } from '~/domain/exams/due/show-due';
import type { Actor, Trainer } from '~/domain/people/actor';

const NOW = Date.UTC(2026, 8, 10, 4);
const DAY = 86_400_000;

let trainer: Trainer;
let student: Actor;
let classId: string;
const terms = (change: Partial<DeadlineTerms> = {}): DeadlineTerms => ({
  ...{ kind: 'lesson', target: 'F1.1', title: null, day: null, offsetDays: 13, time: '23:59' },
  ...change,
});
const set = async (change: Partial<DeadlineTerms> = {}, personId: string | null = null) =>
  (await setDeadline(trainer, { classId, personId, ...terms(change) }, NOW)).deadlineId;
const due = async (who = student) => (await listDue(who)).due;

async function complete(personId: string, lessons: string[], quizzes: string[]) {
  await transaction(async (tx) => {
    for (const lessonId of lessons) {
      const at = { openedAt: NOW, lastOpenedAt: NOW, completedAt: NOW };
      await tx.insert(lessonProgress).values({ personId, lessonId, ...at });
    }
    for (const moduleId of quizzes) {
      const attempt = { id: newId(), personId, moduleId, drawn: [], answers: {}, startedAt: NOW };
      await tx.insert(quizAttempts).values({ ...attempt, finishedAt: NOW, correct: 5, passed: true });
    }
  });
}

beforeEach(async () => {
  loadShippedContent();
  trainer = await makeTrainer();
  student = await makePerson();
  classId = await makeClass({ universityId: trainer.organisationIds[0], students: [student] });
  await beginClass(classId, '2026-09-01');
});

describe('what is due for somebody', () => {
  it('is of all their classes, each in its zone, with what they alone are to do', async () => {
    const manager = await makeManager();
    const team = await makeTeamOf(manager.organisationIds[0] ?? '', [student]);
    await beginClass(team, '2026-09-01', 'Europe/Berlin');
    await setDeadline(manager as unknown as Trainer, { classId: team, personId: null, ...terms() }, NOW);
    await set();
    await set({ kind: 'practice', target: null, offsetDays: 3 }, student.personId);
    await set({ kind: 'module', target: 'F1', offsetDays: 3 }, (await addStudent()).personId);
    const listed = await due();
    expect(listed.map(({ kind, personal }) => [kind, personal])).toEqual([
      ['practice', true],
      ['lesson', false],
      ['lesson', false],
    ]);
    expect(listed[1]?.dueAt).toBe(momentAt('Asia/Shanghai', '2026-09-14', '23:59'));
    expect(listed[2]?.dueAt).toBe(momentAt('Europe/Berlin', '2026-09-14', '23:59'));
    const shown = showDue(await listDue(student), 'zh');
    expect(shown[2]).toMatchObject({ className: '水泵主播组', zone: 'Europe/Berlin' });
  });

  it('ends with the class, with leaving it, and with taking it off', async () => {
    const id = await set();
    await set({ kind: 'module', target: 'F1' });
    await endDeadline(trainer, id, NOW);
    expect(await due()).toHaveLength(1);
    const over = await makeClass({ state: 'closed', students: [student] });
    expect((await listDue(student)).classes.map((each) => each.id)).not.toContain(over);
    await leaveClass(classId, student.personId, NOW);
    expect(await listDue(student)).toEqual({ classes: [], due: [] });
    expect(await due(await makePerson())).toEqual([]);
  });

  it('has the moment of their extension, and nobody else has', async () => {
    const other = await addStudent();
    const id = await set();
    const until = { day: '2026-09-20', time: '23:59' };
    await extendDeadline(trainer, { deadlineId: id, personId: student.personId, until, reason: 'r' }, NOW);
    expect(await due()).toMatchObject([{ extended: true, dueAt: momentAt('Asia/Shanghai', '2026-09-20', '23:59') }]);
    expect(await due(other)).toMatchObject([
      { extended: false, dueAt: momentAt('Asia/Shanghai', '2026-09-14', '23:59') },
    ]);
  });

  it('is done by what they did, and links to where it is done', async () => {
    const [course] = content().library.courses;
    if (!course) throw new Error('there is a course');
    await set();
    await set({ kind: 'module', target: 'F1' });
    await set({ kind: 'course', target: course.id });
    await set({ kind: 'practice', target: null });
    await set({ kind: 'exam', target: 'host-certification' });
    await set({ kind: 'other', target: null, title: 'Plant visit' });
    const ticks = async () => Object.fromEntries((await due()).map(({ kind, done }) => [kind, done]));
    const open = { lesson: false, module: false, course: false, practice: false, exam: false, other: null };
    expect(await ticks()).toEqual(open);
    await complete(student.personId, ['F1.1'], ['F1']);
    expect(await ticks()).toEqual({ ...open, lesson: true, module: true });
    const rest = course.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)).filter((id) => id !== 'F1.1');
    await complete(
      student.personId,
      rest,
      course.modules.map(({ id }) => id).filter((id) => id !== 'F1'),
    );
    await transaction(async (tx) => {
      const pass = { id: newId(), personId: student.personId, evidence: 'x', recordedBy: trainer.personId };
      await tx.insert(practicePasses).values({ ...pass, recordedAt: NOW });
    });
    expect(await ticks()).toEqual({ ...open, lesson: true, module: true, course: true, practice: true });
    expect((await due()).find(({ kind }) => kind === 'lesson')?.to).toBe('/courses/foundation/nine-differences');
  });
});

it('an exam that renews is passed anew each time; another once and for all', () => {
  const judged = { courses: [], renewing: new Set(['update']) };
  const done = {
    ...NOTHING_DONE,
    exams: new Map([
      ['update', NOW],
      ['first', NOW],
    ]),
  };
  const exam = (target: string, setAt: number) => isDone({ kind: 'exam', target, setAt }, done, judged);
  expect([exam('first', NOW + 1), exam('update', NOW), exam('update', NOW + 1), exam('none', 0)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('stands in its group by the reader’s day', () => {
  const friday = momentAt('Asia/Shanghai', '2026-11-20', '12:00');
  const at = (day: string, time = '23:59') => momentAt('Asia/Shanghai', day, time);
  const group = (dueAt: number, done: boolean | null = false, zone = 'Asia/Shanghai') =>
    groupOf({ dueAt, done }, zone, friday);
  expect(
    [at('2026-11-20', '11:59'), at('2026-11-20'), at('2026-11-22'), at('2026-11-23')].map((when) => group(when)),
  ).toEqual(dueGroups.slice(0, 4));
  expect([group(at('2026-11-23'), true), group(at('2026-11-01'), null), group(at('2026-11-22'), null)]).toEqual([
    'past',
    'past',
    'week',
  ]);
  expect(group(at('2026-11-20'), false, 'America/New_York')).toBe('week');
  const list = [
    { dueAt: friday - 1, done: false },
    { dueAt: friday - 1, done: null },
    { dueAt: friday + 1, done: true },
    { dueAt: friday + 2, done: null },
  ];
  expect(nextDue(list, friday)).toEqual([
    { dueAt: friday - 1, done: false, overdue: true },
    { dueAt: friday + 2, done: null, overdue: false },
  ]);
});

async function addStudent(): Promise<Actor> {
  const other = await makePerson();
  await transaction(async (tx) => {
    await tx.insert(classMembers).values({ classId, personId: other.personId, joinedAt: LONG_AGO });
  });
  return other;
}

describe('a class’s due dates', () => {
  it('count who is done, name who has more time, and are nobody else’s to see', async () => {
    await addStudent();
    const id = await set();
    await complete(student.personId, ['F1.1'], []);
    const until = { day: '2026-09-20', time: '23:59' };
    await extendDeadline(trainer, { deadlineId: id, personId: student.personId, until, reason: 'Ill.' }, NOW);
    const { due: listed, members } = await listClassDue(trainer, classId);
    expect(members).toHaveLength(2);
    expect(listed).toMatchObject([{ done: 1, of: 2, extensions: [{ personId: student.personId, reason: 'Ill.' }] }]);
    expect((await refusalOf(listClassDue(await makeTrainer(), classId))).code).toBe('not-found');
  });

  it('ask as many queries for five hundred people and forty due dates as for one of each', async () => {
    await set();
    const many = Array.from({ length: 500 }, () => newId());
    await transaction(async (tx) => {
      for (let from = 0; from < many.length; from += 100) {
        const ids = many.slice(from, from + 100);
        const account = { passwordHash: '', language: 'en', zone: 'UTC', createdAt: LONG_AGO } as const;
        await tx.insert(people).values(ids.map((id) => ({ id, email: `${id}@example.com`, name: id, ...account })));
        await tx.insert(classMembers).values(ids.map((personId) => ({ classId, personId, joinedAt: LONG_AGO })));
      }
    });
    await transaction(async (tx) => {
      const rows = Array.from({ length: 40 }, (_, place) => ({
        ...({ id: newId(), classId, personId: null, kind: 'other', target: null, title: `Task ${place}` } as const),
        ...{ day: null, offsetDays: place, time: '23:59', setBy: trainer.personId, setAt: NOW },
      }));
      await tx.insert(deadlines).values(rows);
      const granted = { reason: 'r', grantedBy: trainer.personId, grantedAt: NOW, until: NOW + 90 * DAY };
      await tx
        .insert(deadlineExtensions)
        .values(rows.map(({ id: deadlineId }, place) => ({ deadlineId, personId: many[place] ?? '', ...granted })));
    });
    const alone = await makePerson();
    const small = await makeClass({ universityId: trainer.organisationIds[0], students: [alone] });
    await beginClass(small, '2026-09-01');
    await setDeadline(trainer, { classId: small, personId: null, ...terms() }, NOW);
    const ofClass = await countQueries(() => listClassDue(trainer, classId));
    const ofPerson = await countQueries(() => listDue(student));
    expect(await countQueries(() => listClassDue(trainer, small))).toBe(ofClass);
    expect(await countQueries(() => listDue(alone))).toBe(ofPerson);
    expect(ofClass).toBeLessThan(12);
    expect(ofPerson).toBeLessThan(8);
    const { due: listed } = await listClassDue(trainer, classId);
    expect(listed).toHaveLength(41);
    expect(listed.every(({ of }) => of === 501)).toBe(true);
  });
});
