import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, orders } from '#db/schema/cohorts';
import { classHolidays } from '#db/schema/schedules';
import { content } from '../../content.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { classAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { notYetDue } from './add-planned.server';
import { copiedPlan } from './copied-plan.server';
import { planCourses } from './course-plan';
import { dueAt, dueDay } from './due-at';
import { findTarget } from './find-target.server';
import { breaksOf } from './holidays';
import { listClassDeadlines, loadCalendar } from './list-class-deadlines.server';
import { movedDeadlines } from './moved-deadlines';

/**
 * A class's calendar as whoever runs it sets it: first day, zone, holidays, whether its state lets it be changed, and the
 * other classes of the organisation a schedule can be taken over from. Throws `not-found`.
 */
export async function findSchedule(trainer: Trainer, classId: string) {
  const found = await findOwnClass(db, trainer, classId);
  const [named] = await db
    .select({ en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(eq(classes.id, classId));
  if (!named) throw new Refusal('not-found');
  const days = await db
    .select({ day: classHolidays.day, name: classHolidays.name })
    .from(classHolidays)
    .where(eq(classHolidays.classId, classId));
  const others = await db
    .select({ id: classes.id, en: classes.nameEn, zh: classes.nameZh, neededBy: orders.neededBy })
    .from(classes)
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .where(and(inArray(classes.organisationId, [...trainer.organisationIds]), ne(classes.id, classId)))
    .orderBy(desc(classes.createdAt), asc(classes.id))
    .limit(100);
  return {
    name: named,
    zone: found.zone,
    startsOn: found.startsOn,
    holidays: new Set(days.map(({ day }) => day)),
    breaks: breaksOf(days),
    changeable: found.endedAt === null && classAllows(found.orderState, 'set-schedule'),
    others: others.map(({ id, en, zh }) => ({ id, name: { en, zh } })),
  };
}

/** What a trainer wants to see before doing it: courses laid out, another class's schedule, or another first day and zone. */
export type Wish =
  | { wish: 'lay-out'; weeks: number }
  | { wish: 'copy'; fromClassId: string }
  | { wish: 'move'; startsOn: string; zone: string };

/** What a wish would put on a class's schedule, or move, each with its day and moment. Throws `not-found`. */
export async function previewSchedule(trainer: Trainer, classId: string, wanted: Wish) {
  await findOwnClass(db, trainer, classId);
  const present = await listClassDeadlines(db, classId);
  const calendar = await loadCalendar(db, classId);
  const named = <T extends Parameters<typeof findTarget>[0] & { title: string | null }>({
    kind,
    target,
    title,
  }: T) => ({
    kind,
    title: findTarget({ kind, target })?.title ?? (title === null ? null : { en: title, zh: title }),
  });
  if (wanted.wish === 'move') {
    const after = { ...calendar, startsOn: wanted.startsOn, zone: wanted.zone };
    return movedDeadlines(present, calendar, after).map(({ deadline, ...places }) => ({
      ...named(deadline),
      before: places.before.dueOn === null ? null : { on: places.before.dueOn, at: places.before.dueAt },
      after: { on: places.after.dueOn, at: places.after.dueAt },
      offsetDays: deadline.offsetDays,
    }));
  }
  if (wanted.wish === 'copy') await findOwnClass(db, trainer, wanted.fromClassId);
  const plan =
    wanted.wish === 'copy'
      ? await copiedPlan(db, wanted.fromClassId)
      : planCourses(content().library.courses, wanted.weeks);
  return notYetDue(plan, present).map((terms) => ({
    ...named(terms),
    before: null,
    after: { on: dueDay(terms, calendar), at: dueAt(terms, calendar) },
    offsetDays: terms.offsetDays,
  }));
}
