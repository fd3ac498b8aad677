import { sql } from 'drizzle-orm';
import { itemDraft } from '../../app/domain/questions/drafts/item-draft';
import { itemContent } from '../../app/domain/questions/item';
import { answersByPlace, drawnItems } from '../../app/domain/questions/paper';
import { boolean, id, index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from '../columns';
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
    /** Who says what it says: the content folder, or admins, from the first time one of them changes it. */
    origin: oneOf(['content', 'admin']).notNull().default('content'),
    /** On how many closed papers it stood. Brought up to date by a job. */
    exposure: integer().notNull().default(0),
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
    /** Who wrote it here; null for what came with the content folder. */
    authorId: id().references(() => people.id),
    createdAt: instant().notNull(),
  },
  (t) => [index('item_versions_item').on(t.itemId)],
);

/** An item being written: it may be unfinished, and is not asked before it is published as a version. */
export const itemDrafts = table(
  'item_drafts',
  {
    id: id().primaryKey(),
    /** The item it will be a new version of; null for a new item. */
    itemId: id().references(() => items.id),
    pool: oneOf(['quiz', 'exam']).notNull(),
    content: json(itemDraft).notNull(),
    /** The file and line it was imported from; null when it was written here. */
    importedFrom: text(),
    authorId: id()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('item_drafts_one_an_item').on(t.itemId), index('item_drafts_updated').on(t.updatedAt)],
);

/** A quiz item a person got wrong, and when it is asked again. */
export const drillCards = table(
  'drill_cards',
  {
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    itemId: id()
      .notNull()
      .references(() => items.id),
    /** How many times in a row it was right since: its interval. */
    step: integer().notNull(),
    dueAt: instant().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.itemId] }), index('drill_cards_due').on(t.personId, t.dueAt)],
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
    // With `passed`, so that what a whole class has passed is read from the index, not from the papers.
    index('quiz_attempts_person_module').on(t.personId, t.moduleId, t.passed),
  ],
);
