import { sql } from 'drizzle-orm';
import { itemContent } from '../../app/domain/questions/item';
import { answersByPlace, drawnItems } from '../../app/domain/questions/paper';
import { boolean, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../columns';
import { people } from './people';

/** A question in the bank. What it says is in its versions. */
export const items = table(
  'items',
  {
    id: id().primaryKey(),
    pool: oneOf(['quiz', 'exam']).notNull(),
    /** Course id (exam section), e.g. foundation. */
    section: text().notNull(),
    /** Module id, e.g. F1. */
    moduleId: text().notNull(),
    currentHash: text().notNull(),
    withdrawnAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index('items_pool_section').on(t.pool, t.section), index('items_pool_module').on(t.pool, t.moduleId)],
);

/** An item's content, kept for ever under its own digest: a past paper keeps the version it was sat with. */
export const itemVersions = table(
  'item_versions',
  {
    hash: text().primaryKey(),
    itemId: id()
      .notNull()
      .references(() => items.id),
    content: json(itemContent).notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('item_versions_item').on(t.itemId)],
);

/** One go at a module's quiz. Unlimited; one open at a time per person and module. */
export const quizAttempts = table(
  'quiz_attempts',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    moduleId: text().notNull(),
    drawn: json(drawnItems).notNull(),
    answers: json(answersByPlace),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    correct: integer(),
    passed: boolean(),
  },
  (t) => [
    uniqueIndex('quiz_attempts_one_open').on(t.personId, t.moduleId).where(sql`finished_at is null`),
    index('quiz_attempts_person_module').on(t.personId, t.moduleId),
  ],
);
