import { sql } from 'drizzle-orm';
import { policyContent } from '../../app/domain/exams/policy';
import { sectionScores } from '../../app/domain/exams/scoring';
import { itemAnswer, sealedPaper } from '../../app/domain/questions/paper';
import { boolean, id, index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from '../columns';
import { people } from './people';

/** An exam policy as it was published, under its digest. A sitting keeps the one it began with. */
export const examPolicies = table('exam_policies', {
  hash: text().primaryKey(),
  examId: id().notNull(),
  content: json(policyContent).notNull(),
  publishedAt: instant().notNull(),
});

export const sittings = table(
  'sittings',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    examId: id().notNull(),
    policyHash: text()
      .notNull()
      .references(() => examPolicies.hash),
    state: oneOf(['open', 'handed-in', 'timed-out']).notNull(),
    /** Items, their versions, their order and the order of their options, as drawn once at the start. */
    paper: json(sealedPaper).notNull(),
    startedAt: instant().notNull(),
    deadline: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex('sittings_one_open').on(t.personId, t.examId).where(sql`state = 'open'`),
    index('sittings_person').on(t.personId, t.examId, t.startedAt),
    index('sittings_overdue').on(t.deadline).where(sql`state = 'open'`),
  ],
);

/** The newest acknowledged answer to each place of a paper. */
export const sittingAnswers = table(
  'sitting_answers',
  {
    sittingId: id()
      .notNull()
      .references(() => sittings.id),
    /** Place on the paper, from 0. */
    place: integer().notNull(),
    /** Grows with every change the candidate makes; a save with a number not above this one changes nothing. */
    sequence: integer().notNull(),
    answer: json(itemAnswer).notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sittingId, t.place] })],
);

/** What a sitting came to. Written once, in the transaction that closes it. */
export const sittingResults = table('sitting_results', {
  sittingId: id()
    .primaryKey()
    .references(() => sittings.id),
  passed: boolean().notNull(),
  correct: integer().notNull(),
  total: integer().notNull(),
  sections: json(sectionScores).notNull(),
  scorerVersion: text().notNull(),
  /** SHA-256 over paper, answers, policy and scores: a replay gives the same. */
  digest: text().notNull(),
  scoredAt: instant().notNull(),
});
