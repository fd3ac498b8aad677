import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { classes, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { classActs } from '#db/schema/readiness';
import { examWindows, windowSeats } from '#db/schema/windows';

const DAY = 24 * 3_600_000;

/** An exam room of the class that is not over, and who has a seat in it. */
export type Room = { id: string; opensAt: number; closesAt: number; seats: ReadonlySet<string> };

const aboutQuery = prepared((from: Reader) =>
  from
    .select({
      nameEn: classes.nameEn,
      nameZh: classes.nameZh,
      zone: classes.zone,
      startsOn: classes.startsOn,
      createdAt: classes.createdAt,
      endedAt: classes.endedAt,
      order: { id: orders.id, state: orders.state, seats: orders.seats, neededBy: orders.neededBy },
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(classes)
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .leftJoin(organisations, eq(organisations.id, orders.enterpriseId))
    .where(eq(classes.id, sql.placeholder('classId')))
    .prepare(),
);

/** What a class is called, runs from and is for. Whoever calls has looked it up. */
export async function loadAbout(classId: string) {
  const [found] = await aboutQuery(db).execute({ classId });
  if (!found) throw new Error('readiness of a class that is there');
  const { nameEn, nameZh, order, enterprise, ...facts } = found;
  return { ...facts, name: { en: nameEn, zh: nameZh }, order: order && enterprise && { ...order, enterprise } };
}

const standing = and(
  eq(examWindows.classId, sql.placeholder('classId')),
  eq(examWindows.examId, sql.placeholder('examId')),
  gt(examWindows.closesAt, sql.placeholder('now')),
  isNull(examWindows.cancelledAt),
  isNull(examWindows.endedAt),
);

const roomsQuery = prepared((from: Reader) =>
  from
    .select({ id: examWindows.id, opensAt: examWindows.opensAt, closesAt: examWindows.closesAt })
    .from(examWindows)
    .where(standing)
    .orderBy(asc(examWindows.opensAt))
    .prepare(),
);

const seatsQuery = prepared((from: Reader) =>
  from
    .select({ windowId: windowSeats.windowId, personId: windowSeats.personId })
    .from(windowSeats)
    .innerJoin(examWindows, eq(examWindows.id, windowSeats.windowId))
    .where(standing)
    .prepare(),
);

/** The rooms of an exam that are open or ahead, the first to open first. */
export async function loadRooms(classId: string, examId: string, now: number): Promise<Room[]> {
  const rooms = await roomsQuery(db).execute({ classId, examId, now });
  const seats = await seatsQuery(db).execute({ classId, examId, now });
  return rooms.map((room) => ({
    ...room,
    seats: new Set(seats.filter(({ windowId }) => windowId === room.id).map(({ personId }) => personId)),
  }));
}

const remindersQuery = prepared((from: Reader) =>
  from
    .select({ personId: classActs.personId, doneAt: classActs.doneAt })
    .from(classActs)
    .where(
      and(
        eq(classActs.classId, sql.placeholder('classId')),
        gt(classActs.doneAt, sql.placeholder('since')),
        eq(classActs.kind, 'remind'),
        isNull(classActs.undoneAt),
      ),
    )
    .orderBy(asc(classActs.doneAt))
    .prepare(),
);

/** When each person was last reminded, of the last day. */
export async function loadReminded(classId: string, now: number): Promise<Map<string, number>> {
  const reminders = await remindersQuery(db).execute({ classId, since: now - DAY });
  return new Map(reminders.map(({ personId, doneAt }) => [personId, doneAt]));
}
