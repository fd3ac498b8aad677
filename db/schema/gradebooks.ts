import { sql } from 'drizzle-orm';
import { id, index, instant, integer, oneOf, table, text, uniqueIndex } from '../columns';
import { classes } from './cohorts';
import { people } from './people';

/** How a class's marks are made. Weights are parts of their sum. A class without a row has the rule of the domain. */
export const gradebookRules = table('gradebook_rules', {
  classId: id()
    .primaryKey()
    .references(() => classes.id),
  /** Which attempt counts. */
  quizzes: oneOf(['best', 'latest', 'first']).notNull(),
  exam: oneOf(['best', 'latest', 'first']).notNull(),
  lessonsWeight: integer().notNull(),
  quizzesWeight: integer().notNull(),
  practiceWeight: integer().notNull(),
  examWeight: integer().notNull(),
  changedBy: id()
    .notNull()
    .references(() => people.id),
  changedAt: instant().notNull(),
});

/** A class mark given by people instead of the rule. It never changes an exam's result or a certificate. */
export const markOverrides = table(
  'mark_overrides',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    /** `lessons`, `quizzes`, `quiz:<course>/<module>`, `practice`, `exam` or `total`. */
    part: text().notNull(),
    /** 0 to 100. */
    mark: integer().notNull(),
    reason: text().notNull(),
    state: oneOf(['proposed', 'in-force', 'declined', 'ended']).notNull(),
    proposedBy: id()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    /** The second person, where the part needs one. */
    decidedBy: id().references(() => people.id),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('mark_overrides_one_standing')
      .on(t.classId, t.personId, t.part)
      .where(sql`state in ('proposed', 'in-force')`),
    index('mark_overrides_class').on(t.classId, t.state),
    index('mark_overrides_person').on(t.personId),
  ],
);
