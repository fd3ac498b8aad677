import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { prepared, type Reader } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { classHolidays, deadlineExtensions, deadlines } from '#db/schema/schedules';
import type { DeadlineTerms } from './deadline';
import { type Calendar, type DueTerms, dueAt, dueDay } from './due-at';

export type Extension = { until: number; reason: string; grantedAt: number };

/** A due date in force, with its day in the class's zone and its moment, both null until the class has a first day. */
export type ClassDeadline = DeadlineTerms & {
  id: string;
  /** Only for this person; null: for the whole class. */
  personId: string | null;
  setAt: number;
  dueOn: string | null;
  dueAt: number | null;
  /** By person. `dueFor` has the moment that counts for somebody. */
  extensions: ReadonlyMap<string, Extension>;
};

const ofClass = sql.placeholder('classId');
const inForce = and(eq(deadlines.classId, ofClass), isNull(deadlines.endedAt));

const calendarQuery = prepared((from: Reader) =>
  from
    .select({ zone: classes.zone, startsOn: classes.startsOn })
    .from(classes)
    .where(eq(classes.id, ofClass))
    .prepare(),
);

const holidaysQuery = prepared((from: Reader) =>
  from.select({ day: classHolidays.day }).from(classHolidays).where(eq(classHolidays.classId, ofClass)).prepare(),
);

const deadlinesQuery = prepared((from: Reader) =>
  from
    .select({
      id: deadlines.id,
      personId: deadlines.personId,
      kind: deadlines.kind,
      target: deadlines.target,
      title: deadlines.title,
      day: deadlines.day,
      offsetDays: deadlines.offsetDays,
      time: deadlines.time,
      setAt: deadlines.setAt,
    })
    .from(deadlines)
    .where(inForce)
    .orderBy(asc(deadlines.setAt), asc(deadlines.id))
    .prepare(),
);

const extensionsQuery = prepared((from: Reader) =>
  from
    .select({
      deadlineId: deadlineExtensions.deadlineId,
      personId: deadlineExtensions.personId,
      until: deadlineExtensions.until,
      reason: deadlineExtensions.reason,
      grantedAt: deadlineExtensions.grantedAt,
    })
    .from(deadlineExtensions)
    .innerJoin(deadlines, eq(deadlines.id, deadlineExtensions.deadlineId))
    .where(inForce)
    .prepare(),
);

/** The calendar of a class: its zone, first day and holidays. */
export async function loadCalendar(reader: Reader, classId: string): Promise<Calendar> {
  const [found] = await calendarQuery(reader).execute({ classId });
  if (!found) throw new Error('the calendar of a class that is there');
  const days = await holidaysQuery(reader).execute({ classId });
  return { ...found, holidays: new Set(days.map(({ day }) => day)) };
}

/** Days and moments in a class's zone, each reckoned once: most of what is due is due together. */
function dueIn(calendar: Calendar): (terms: DueTerms) => { dueOn: string | null; dueAt: number | null } {
  const known = new Map<string, { dueOn: string | null; dueAt: number | null }>();
  return ({ day, offsetDays, time }) => {
    const name = `${day} ${offsetDays} ${time}`;
    const terms = { day, offsetDays, time };
    const due = known.get(name) ?? { dueOn: dueDay(terms, calendar), dueAt: dueAt(terms, calendar) };
    known.set(name, due);
    return due;
  };
}

/**
 * Every due date in force in a class, of the whole class and of single people, the earliest first and those without a moment
 * last. Whoever calls has looked the class up. Four queries, however many due dates and people.
 */
export async function listClassDeadlines(reader: Reader, classId: string): Promise<ClassDeadline[]> {
  const calendar = await loadCalendar(reader, classId);
  const rows = await deadlinesQuery(reader).execute({ classId });
  const granted = await extensionsQuery(reader).execute({ classId });
  const extensions = new Map<string, Map<string, Extension>>();
  for (const { deadlineId, personId, ...extension } of granted) {
    const known = extensions.get(deadlineId) ?? new Map<string, Extension>();
    extensions.set(deadlineId, known.set(personId, extension));
  }
  const due = dueIn(calendar);
  return rows
    .map((row) => ({ ...row, ...due(row), extensions: extensions.get(row.id) ?? new Map<string, Extension>() }))
    .sort((a, b) => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) || 0);
}
