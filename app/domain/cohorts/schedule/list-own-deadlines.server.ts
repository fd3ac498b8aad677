import { and, asc, eq, inArray, isNull, notInArray, or } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { classHolidays, deadlineExtensions, deadlines } from '#db/schema/schedules';
import type { Actor } from '../../people/actor';
import { dueAt } from './due-at';

/** The classes and teams somebody is in that go on: not those that are over or whose order is closed or called off. */
export async function listPresentClasses(actor: Pick<Actor, 'personId'>) {
  const rows = await db
    .select({
      id: classes.id,
      en: classes.nameEn,
      zh: classes.nameZh,
      zone: classes.zone,
      startsOn: classes.startsOn,
      orderId: classes.orderId,
      organisation: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .innerJoin(organisations, eq(organisations.id, classes.organisationId))
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .where(
      and(
        eq(classMembers.personId, actor.personId),
        isNull(classMembers.leftAt),
        isNull(classes.endedAt),
        or(isNull(classes.orderId), notInArray(orders.state, ['closed', 'cancelled'])),
      ),
    )
    .orderBy(asc(classMembers.joinedAt), asc(classes.id));
  return rows.map(({ en, zh, orderId, ...row }) => ({ ...row, name: { en, zh }, isTeam: orderId === null }));
}

/**
 * What is due for somebody in the classes they are in, with the moment that counts for them: their extension's where they
 * have one. Those without a moment yet are left out. Four queries, however many classes.
 */
export async function listOwnDeadlines(actor: Pick<Actor, 'personId'>) {
  const present = await listPresentClasses(actor);
  if (present.length === 0) return { classes: present, deadlines: [] };
  const ids = present.map(({ id }) => id);
  const rows = await db
    .select({
      id: deadlines.id,
      classId: deadlines.classId,
      personId: deadlines.personId,
      kind: deadlines.kind,
      target: deadlines.target,
      title: deadlines.title,
      day: deadlines.day,
      offsetDays: deadlines.offsetDays,
      time: deadlines.time,
      setAt: deadlines.setAt,
      until: deadlineExtensions.until,
    })
    .from(deadlines)
    .leftJoin(
      deadlineExtensions,
      and(eq(deadlineExtensions.deadlineId, deadlines.id), eq(deadlineExtensions.personId, actor.personId)),
    )
    .where(
      and(
        inArray(deadlines.classId, ids),
        isNull(deadlines.endedAt),
        or(isNull(deadlines.personId), eq(deadlines.personId, actor.personId)),
      ),
    );
  const free = await db
    .select({ classId: classHolidays.classId, day: classHolidays.day })
    .from(classHolidays)
    .where(inArray(classHolidays.classId, ids));
  const calendars = new Map(
    present.map(({ id, zone, startsOn }) => {
      const holidays = new Set(free.filter(({ classId }) => classId === id).map(({ day }) => day));
      return [id, { zone, startsOn, holidays }];
    }),
  );
  return {
    classes: present,
    deadlines: rows
      .flatMap(({ until, ...row }) => {
        const calendar = calendars.get(row.classId);
        const due = calendar ? dueAt(row, calendar) : null;
        if (due === null) return [];
        const extended = until !== null && until > due;
        return [{ ...row, dueAt: extended ? until : due, extended }];
      })
      .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)),
  };
}

export type OwnDeadline = Awaited<ReturnType<typeof listOwnDeadlines>>['deadlines'][number];
