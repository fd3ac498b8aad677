import { sql } from 'drizzle-orm';
import { id, index, instant, integer, primaryKey, table, text, uniqueIndex } from '../columns';
import { classes } from './cohorts';
import { people } from './people';

/** A time in which an exam may be started with a room code. */
export const examWindows = table(
  'exam_windows',
  {
    id: id().primaryKey(),
    examId: id().notNull(),
    /** The class whose exam room it is; null: one that an admin has opened. */
    classId: id().references(() => classes.id),
    title: text().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    /** What candidates type to start. */
    code: text().notNull(),
    createdBy: id()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    cancelledAt: instant(),
    /** When it was ended by hand, with every sitting in it. */
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('exam_windows_code').on(t.code),
    index('exam_windows_exam').on(t.examId, t.opensAt),
    index('exam_windows_class').on(t.classId, t.opensAt),
  ],
);

/** Who may start in a window. A window without anybody is for all who have its code. */
export const windowSeats = table(
  'window_seats',
  {
    windowId: id()
      .notNull()
      .references(() => examWindows.id),
    personId: id()
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.windowId, t.personId] }), index('window_seats_person').on(t.personId)],
);

/** Extra time a person is entitled to, in per cent of an exam's minutes, for sittings that start while it is in force. */
export const accommodations = table(
  'accommodations',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    extraPercent: integer().notNull(),
    reason: text().notNull(),
    grantedBy: id()
      .notNull()
      .references(() => people.id),
    grantedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('accommodations_one_in_force').on(t.personId).where(sql`ended_at is null`)],
);

/** A practice broadcast that passed its review, as an admin has recorded it. */
export const practicePasses = table(
  'practice_passes',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    /** Who rated it, and where the ratings are. */
    evidence: text().notNull(),
    recordedBy: id()
      .notNull()
      .references(() => people.id),
    recordedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [uniqueIndex('practice_passes_one_in_force').on(t.personId).where(sql`withdrawn_at is null`)],
);
