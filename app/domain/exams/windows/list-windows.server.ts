import { count, countDistinct, desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { sittings } from '#db/schema/exams';
import { examWindows, windowSeats } from '#db/schema/windows';
import type { Admin } from '../../people/actor';
import { windowState } from './exam-window';

/** The windows of an exam, the latest first, with the class whose room it is, how many are seated and how many have started. */
export async function listWindows(_admin: Admin, examId: string, now: number) {
  const rows = await db
    .select({
      id: examWindows.id,
      title: examWindows.title,
      opensAt: examWindows.opensAt,
      closesAt: examWindows.closesAt,
      cancelledAt: examWindows.cancelledAt,
      endedAt: examWindows.endedAt,
      code: examWindows.code,
      classEn: classes.nameEn,
      classZh: classes.nameZh,
      seats: countDistinct(windowSeats.personId).mapWith(Number),
    })
    .from(examWindows)
    .leftJoin(classes, eq(classes.id, examWindows.classId))
    .leftJoin(windowSeats, eq(windowSeats.windowId, examWindows.id))
    .where(eq(examWindows.examId, examId))
    .groupBy(
      examWindows.id,
      examWindows.title,
      examWindows.opensAt,
      examWindows.closesAt,
      examWindows.cancelledAt,
      examWindows.endedAt,
      examWindows.code,
      classes.nameEn,
      classes.nameZh,
    )
    .orderBy(desc(examWindows.opensAt))
    .limit(100);
  const started = await db
    .select({ windowId: sittings.windowId, times: count().mapWith(Number) })
    .from(sittings)
    .innerJoin(examWindows, eq(examWindows.id, sittings.windowId))
    .where(eq(examWindows.examId, examId))
    .groupBy(sittings.windowId);
  const startedIn = new Map(started.map(({ windowId, times }) => [windowId, times]));
  return rows.map(({ classEn, classZh, ...window }) => ({
    ...window,
    ofClass: classEn === null || classZh === null ? null : { en: classEn, zh: classZh },
    state: windowState(window, now),
    started: startedIn.get(window.id) ?? 0,
  }));
}

export type ListedWindow = Awaited<ReturnType<typeof listWindows>>[number];
