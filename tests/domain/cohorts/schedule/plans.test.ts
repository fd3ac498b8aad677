import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { makeClass } from '#tests/support/factories/cohorts';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeTrainer } from '#tests/support/factories/organisations';
import { beginClass } from '#tests/support/factories/schedules';
import { refusalOf } from '#tests/support/refusal';
import { addHolidays } from '~/domain/cohorts/schedule/add-holidays.server';
import { copySchedule } from '~/domain/cohorts/schedule/copy-schedule.server';
import { planCourses } from '~/domain/cohorts/schedule/course-plan';
import { dayLater } from '~/domain/cohorts/schedule/due-at';
import { endPlanned } from '~/domain/cohorts/schedule/end-planned.server';
import { findSchedule, previewSchedule } from '~/domain/cohorts/schedule/find-schedule.server';
import { breaksOf, daysOf } from '~/domain/cohorts/schedule/holidays';
import { layOutCourses } from '~/domain/cohorts/schedule/lay-out-courses.server';
import { listClassDeadlines } from '~/domain/cohorts/schedule/list-class-deadlines.server';
import { moveSchedule } from '~/domain/cohorts/schedule/move-schedule.server';
import { removeHolidays } from '~/domain/cohorts/schedule/remove-holidays.server';
import { setDeadline } from '~/domain/cohorts/schedule/set-deadline.server';
import { weeksOf } from '~/domain/cohorts/schedule/weeks';
import { content } from '~/domain/content.server';
import { stopsOf } from '~/domain/courses/reading-order';
import type { Trainer } from '~/domain/people/actor';

const NOW = Date.UTC(2026, 7, 20, 4);
const ZONE = 'Asia/Shanghai';

let trainer: Trainer;
let classId: string;
const listed = (id = classId) => listClassDeadlines(db, id);
const days = async (id = classId) => (await listed(id)).map(({ dueOn }) => dueOn);
const fixed = (day: string) => ({
  ...({ classId, personId: null, kind: 'exam', target: 'host-certification', title: null } as const),
  ...{ day, offsetDays: null, time: '18:00' },
});

beforeEach(async () => {
  loadShippedContent();
  trainer = await makeTrainer();
  classId = await makeClass({ universityId: trainer.organisationIds[0] });
  await beginClass(classId, '2026-09-01');
});

describe('laying out the courses', () => {
  it('has every lesson and quiz in reading order, a week after the other, the last on the last day', () => {
    const { courses } = content().library;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52 }), (weeks) => {
        const plan = planCourses(courses, weeks);
        expect(plan.map(({ target }) => target)).toEqual(
          courses.flatMap(stopsOf).map((stop) => (stop.kind === 'lesson' ? stop.lesson.id : stop.module.id)),
        );
        const offsets = plan.map(({ offsetDays }) => offsetDays ?? -1);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.every((days) => days >= 6 && days % 7 === 6)).toBe(true);
        expect(offsets.at(-1)).toBe(weeks * 7 - 1);
      }),
    );
  });

  it('is shown as it will be, leaves out what stands there, and is taken back as a whole', async () => {
    const lesson = { kind: 'lesson', target: 'F1.1', title: null, day: null, offsetDays: 2, time: '12:00' } as const;
    const { deadlineId } = await setDeadline(trainer, { classId, personId: null, ...lesson }, NOW);
    const preview = await previewSchedule(trainer, classId, { wish: 'lay-out', weeks: 8 });
    const count = await layOutCourses(trainer, { classId, weeks: 8 }, NOW + 1);
    expect(preview.map(({ after }) => after.at)).toEqual(
      (await listed()).filter(({ id }) => id !== deadlineId).map(({ dueAt }) => dueAt),
    );
    expect(count).toBe(preview.length);
    const again = layOutCourses(trainer, { classId, weeks: 9 }, NOW + 2);
    expect((await refusalOf(again)).code).toBe('nothing-to-copy');
    const other = await makeTrainer(trainer.organisationIds[0]);
    expect((await refusalOf(endPlanned(other, { classId, setAt: NOW + 1 }, NOW + 3))).code).toBe('not-found');
    expect(await endPlanned(trainer, { classId, setAt: NOW + 1 }, NOW + 3)).toBe(count);
    expect((await listed()).map(({ id }) => id)).toEqual([deadlineId]);
    expect((await refusalOf(endPlanned(trainer, { classId, setAt: NOW + 1 }, NOW + 4))).code).toBe('not-found');
  });
});

describe('taking over another schedule', () => {
  it('counts its dates from this class’s first day', async () => {
    await layOutCourses(trainer, { classId, weeks: 4 }, NOW);
    await setDeadline(trainer, fixed('2026-10-01'), NOW);
    const next = await makeClass({ universityId: trainer.organisationIds[0] });
    await beginClass(next, '2027-03-01');
    const wish = { wish: 'copy', fromClassId: classId } as const;
    const preview = await previewSchedule(trainer, next, wish);
    const count = await copySchedule(trainer, { classId: next, fromClassId: classId }, NOW);
    expect(count).toBe(preview.length);
    const exam = (await listed(next)).find(({ kind }) => kind === 'exam');
    expect(exam).toMatchObject({ day: null, offsetDays: 30, dueOn: '2027-03-31', time: '18:00' });
    const again = copySchedule(trainer, { classId: next, fromClassId: classId }, NOW);
    expect((await refusalOf(again)).code).toBe('nothing-to-copy');
  });

  it('takes nothing from, and gives nothing to, classes of others', async () => {
    const other = await makeTrainer();
    const foreign = await makeClass({ universityId: other.organisationIds[0] });
    await layOutCourses(other, { classId: foreign, weeks: 2 }, NOW);
    const wish = { wish: 'copy', fromClassId: foreign } as const;
    expect((await refusalOf(copySchedule(trainer, { classId, fromClassId: foreign }, NOW))).code).toBe('not-found');
    expect((await refusalOf(previewSchedule(trainer, classId, wish))).code).toBe('not-found');
    expect((await refusalOf(copySchedule(trainer, { classId: foreign, fromClassId: classId }, NOW))).code).toBe(
      'not-found',
    );
    expect((await refusalOf(layOutCourses(trainer, { classId: foreign, weeks: 2 }, NOW))).code).toBe('not-found');
    expect((await refusalOf(findSchedule(trainer, foreign))).code).toBe('not-found');
    expect((await findSchedule(trainer, classId)).others).toEqual([]);
  });
});

describe('another first day', () => {
  const move = (startsOn: string, zone = ZONE) => moveSchedule(trainer, { classId, startsOn, zone }, NOW);

  it('moves what counts from it and only that, as was shown', async () => {
    await layOutCourses(trainer, { classId, weeks: 3 }, NOW);
    await setDeadline(trainer, fixed('2026-12-01'), NOW);
    const before = await listed();
    const shown = await previewSchedule(trainer, classId, { wish: 'move', startsOn: '2026-09-08', zone: ZONE });
    await move('2026-09-08');
    const after = new Map((await listed()).map((deadline) => [deadline.id, deadline.dueOn]));
    for (const { id, kind, dueOn } of before) {
      expect(after.get(id)).toBe(kind === 'exam' ? dueOn : dayLater(dueOn ?? '', 7));
    }
    expect(shown).toHaveLength(before.length - 1);
  });

  it('keeps every day in another zone, and moves every moment', async () => {
    await layOutCourses(trainer, { classId, weeks: 3 }, NOW);
    await setDeadline(trainer, fixed('2026-12-01'), NOW);
    const before = await listed();
    await move('2026-09-01', 'America/New_York');
    const after = await listed();
    expect(after.map(({ dueOn }) => dueOn)).toEqual(before.map(({ dueOn }) => dueOn));
    expect(after.some(({ dueAt }, place) => dueAt === before[place]?.dueAt)).toBe(false);
  });

  it('is refused when a fixed day would come before it, and changes nothing then', async () => {
    await setDeadline(trainer, fixed('2026-10-01'), NOW);
    const refusal = await refusalOf(move('2026-10-02'));
    expect(refusal.code).toBe('deadline-before-start');
    expect((await findSchedule(trainer, classId)).startsOn).toBe('2026-09-01');
    await move('2026-10-01');
  });

  it('is for those who run the class', async () => {
    const other = await makeTrainer();
    const moving = moveSchedule(other, { classId, startsOn: '2026-09-08', zone: ZONE }, NOW);
    expect((await refusalOf(moving)).code).toBe('not-found');
  });
});

describe('holidays', () => {
  it('push what counts from the first day, and give it back', async () => {
    await setDeadline(trainer, fixed('2026-09-15'), NOW);
    const lesson = { kind: 'lesson', target: 'F1.1', title: null, day: null, offsetDays: 14, time: '23:59' } as const;
    await setDeadline(trainer, { classId, personId: null, ...lesson }, NOW);
    await addHolidays(trainer, { classId, name: 'Sports days', first: '2026-09-14', last: '2026-09-16' }, NOW);
    expect(await days()).toEqual(['2026-09-15', '2026-09-17']);
    await addHolidays(trainer, { classId, name: 'Plant visit', first: '2026-09-16', last: '2026-09-17' }, NOW);
    expect(await days()).toEqual(['2026-09-15', '2026-09-18']);
    expect((await findSchedule(trainer, classId)).breaks).toEqual([
      { name: 'Sports days', first: '2026-09-14', last: '2026-09-15' },
      { name: 'Plant visit', first: '2026-09-16', last: '2026-09-17' },
    ]);
    await removeHolidays(trainer, { classId, first: '2026-09-14', last: '2026-09-17' }, NOW);
    expect(await days()).toEqual(['2026-09-15', '2026-09-15']);
    const again = removeHolidays(trainer, { classId, first: '2026-09-14', last: '2026-09-17' }, NOW);
    expect((await refusalOf(again)).code).toBe('not-found');
  });

  it('are refused turned around, too long, and in classes of others', async () => {
    const add = (first: string, last: string, who = trainer) =>
      refusalOf(addHolidays(who, { classId, name: 'x', first, last }, NOW));
    expect((await add('2026-09-02', '2026-09-01')).code).toBe('days-turned-around');
    expect((await add('2026-09-01', '2026-12-30')).code).toBe('days-turned-around');
    expect((await add('2026-09-01', '2026-09-01', await makeTrainer())).code).toBe('not-found');
  });

  it('read as breaks are the days they were added as', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), (offsets) => {
        const all = offsets.map((offset) => ({ day: dayLater('2026-09-01', offset), name: 'x' }));
        const back = breaksOf(all).flatMap(({ first, last }) => daysOf(first, last) ?? []);
        expect(back).toEqual(all.map(({ day }) => day).sort());
      }),
    );
  });
});

it('stands by weeks: each due date once, in the week of its day, counted from that of the first day', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(120))), fc.nat(40), (offsets, start) => {
      const due = offsets.map((offset, id) => ({ id, dueOn: offset === null ? null : dayLater('2026-09-01', offset) }));
      const weeks = weeksOf(due, [], dayLater('2026-09-01', start));
      expect(weeks.flatMap((week) => week.due.map(({ id }) => id)).sort()).toEqual(due.map(({ id }) => id).sort());
      for (const { from, to, due: inWeek } of weeks) {
        expect(
          inWeek.every(({ dueOn }) => (from === null ? dueOn === null : dueOn && from <= dueOn && dueOn <= (to ?? ''))),
        ).toBe(true);
      }
      const numbers = weeks.flatMap(({ number }) => (number === null ? [] : [number]));
      expect(
        numbers.every((number, place) => Number.isInteger(number) && number >= 1 && number !== numbers[place - 1]),
      ).toBe(true);
    }),
  );
});
