import { sql } from 'drizzle-orm';
import { deadlineKinds } from '../../app/domain/cohorts/schedule/deadline';
import { boolean, id, index, instant, integer, oneOf, primaryKey, table, text } from '../columns';
import { classes } from './cohorts';
import { people } from './people';

/** What a class, or one of its people, is to have done by when. Either `day` or `offsetDays` is set. */
export const deadlines = table(
  'deadlines',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    /** Only for this person; null: for the whole class. */
    personId: id().references(() => people.id),
    kind: oneOf(deadlineKinds).notNull(),
    /** The course, module, lesson or exam it is about, by its id in the content; null for what is about none. */
    target: text(),
    title: text(),
    /** A fixed day in the class's zone, `2026-11-30`. */
    day: text(),
    /** Or calendar days after the first day of the class. */
    offsetDays: integer(),
    /** `23:59`, in the class's zone. */
    time: text().notNull(),
    setBy: id()
      .notNull()
      .references(() => people.id),
    setAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index('deadlines_class').on(t.classId).where(sql`ended_at is null`),
    index('deadlines_person').on(t.personId).where(sql`ended_at is null`),
  ],
);

/** More time for one person. */
export const deadlineExtensions = table(
  'deadline_extensions',
  {
    deadlineId: id()
      .notNull()
      .references(() => deadlines.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    until: instant().notNull(),
    reason: text().notNull(),
    grantedBy: id()
      .notNull()
      .references(() => people.id),
    grantedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.deadlineId, t.personId] }), index('deadline_extensions_person').on(t.personId)],
);

/** A day without teaching, in the class's zone. */
export const classHolidays = table(
  'class_holidays',
  {
    classId: id()
      .notNull()
      .references(() => classes.id),
    day: text().notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.classId, t.day] })],
);

export const announcements = table(
  'announcements',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    title: text().notNull(),
    body: text().notNull(),
    writtenBy: id()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
    /** From when it is seen. */
    publishAt: instant().notNull(),
    byMail: boolean().notNull(),
    /** When its mails were written into the outbox. */
    mailedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [
    index('announcements_class').on(t.classId, t.publishAt),
    index('announcements_unmailed').on(t.publishAt).where(sql`by_mail and mailed_at is null and withdrawn_at is null`),
  ],
);

export const announcementReads = table(
  'announcement_reads',
  {
    announcementId: id()
      .notNull()
      .references(() => announcements.id),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    readAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.announcementId, t.personId] }), index('announcement_reads_person').on(t.personId)],
);
