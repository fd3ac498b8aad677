import { sql } from 'drizzle-orm';
import { policyContent } from '../../app/domain/exams/policy/policy';
import { sectionScores } from '../../app/domain/exams/result/scoring';
import { rulingKinds } from '../../app/domain/exams/rulings/ruling';
import { itemAnswer, sealedPaper } from '../../app/domain/questions/paper';
import {
  boolean,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  serial,
  table,
  text,
  uniqueIndex,
} from '../columns';
import { people } from './people';
import { items, itemVersions } from './questions';
import { examWindows } from './windows';

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
    /** How long after the deadline a save on its way still counts, ms. Pinned from the policy. */
    grace: integer().notNull().default(0),
    /** The window it was started in. */
    windowId: id().references(() => examWindows.id),
    /** The page that may write: a random name it gave itself. Null until the first one. */
    writer: text(),
    /** The device of that page, for the other one to name. */
    writerDevice: text(),
    writerSince: instant(),
    /** When deadline, state or writer last changed: pages that are open follow it. */
    changedAt: instant().notNull().default(0),
    closedAt: instant(),
  },
  (t) => [
    index('sittings_changed').on(t.changedAt),
    index('sittings_window').on(t.windowId),
    index('sittings_policy').on(t.examId, t.state),
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
    /** The candidate wants to look at it again. */
    flagged: boolean().notNull().default(false),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sittingId, t.place] })],
);

const result = {
  passed: boolean().notNull(),
  /** Items wholly right. */
  correct: integer().notNull(),
  /** Items that count. */
  total: integer().notNull(),
  /** Credit earned, in parts of 2520 an item. */
  points: integer().notNull().default(0),
  sections: json(sectionScores).notNull(),
  scorerVersion: text().notNull(),
  /** SHA-256 over paper, answers, policy, rulings and scores: a replay gives the same. */
  digest: text().notNull(),
  scoredAt: instant().notNull(),
};

/** What a sitting came to, as it stands. Written in the transaction that closes it, again in one that regrades it. */
export const sittingResults = table('sitting_results', {
  sittingId: id()
    .primaryKey()
    .references(() => sittings.id),
  /** 1 at first, one more with every regrading. */
  revision: integer().notNull().default(1),
  ...result,
});

/** Results as they were before a regrading. */
export const earlierResults = table(
  'earlier_results',
  {
    sittingId: id()
      .notNull()
      .references(() => sittings.id),
    revision: integer().notNull(),
    ...result,
    /** The ruling that replaced it. */
    rulingId: id()
      .notNull()
      .references(() => rulings.id),
  },
  (t) => [primaryKey({ columns: [t.sittingId, t.revision] }), index('earlier_results_ruling').on(t.rulingId)],
);

/** What each place of a closed paper earned, for statistics of the bank. Follows from the result, and changes with it. */
export const sittingMarks = table(
  'sitting_marks',
  {
    sittingId: id()
      .notNull()
      .references(() => sittings.id),
    place: integer().notNull(),
    itemId: id()
      .notNull()
      .references(() => items.id),
    version: text()
      .notNull()
      .references(() => itemVersions.hash),
    /** In parts of 2520; null when a ruling has withdrawn the item. */
    credit: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.sittingId, t.place] }),
    index('sitting_marks_item').on(t.itemId),
    index('sitting_marks_version').on(t.version),
  ],
);

/** What happened around a sitting, as evidence for people to judge. */
export const sittingEvents = table(
  'sitting_events',
  {
    position: serial(),
    sittingId: id()
      .notNull()
      .references(() => sittings.id),
    kind: oneOf(['hidden', 'focus-lost', 'second-page', 'taken-over', 'network-gap', 'pasted']).notNull(),
    /** By the server's clock, as the page reckoned it. */
    startedAt: instant().notNull(),
    /** How long it lasted, ms; null where that means nothing. */
    lasted: integer(),
    device: text().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [index('sitting_events_sitting').on(t.sittingId)],
);

/** Minutes added to a running sitting. */
export const sittingExtensions = table(
  'sitting_extensions',
  {
    id: id().primaryKey(),
    sittingId: id()
      .notNull()
      .references(() => sittings.id),
    minutes: integer().notNull(),
    reason: text().notNull(),
    grantedBy: id()
      .notNull()
      .references(() => people.id),
    grantedAt: instant().notNull(),
  },
  (t) => [index('sitting_extensions_sitting').on(t.sittingId)],
);

/** A decision on a version of an item after it was sat. Applied to every paper it stands on. */
export const rulings = table(
  'rulings',
  {
    id: id().primaryKey(),
    /** The order in which rulings were made. */
    number: integer().notNull(),
    itemId: id()
      .notNull()
      .references(() => items.id),
    version: text()
      .notNull()
      .references(() => itemVersions.hash),
    kind: oneOf(rulingKinds).notNull(),
    keyFrom: text().references(() => itemVersions.hash),
    reason: text().notNull(),
    decidedBy: id()
      .notNull()
      .references(() => people.id),
    decidedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('rulings_number').on(t.number), index('rulings_version').on(t.version)],
);

/** A candidate's objection to one item of their paper. */
export const appeals = table(
  'appeals',
  {
    id: id().primaryKey(),
    sittingId: id()
      .notNull()
      .references(() => sittings.id),
    place: integer().notNull(),
    itemId: id()
      .notNull()
      .references(() => items.id),
    version: text()
      .notNull()
      .references(() => itemVersions.hash),
    personId: id()
      .notNull()
      .references(() => people.id),
    state: oneOf(['open', 'upheld', 'dismissed', 'withdrawn']).notNull(),
    reason: text().notNull(),
    openedAt: instant().notNull(),
    decidedBy: id().references(() => people.id),
    decidedAt: instant(),
    answer: text(),
  },
  (t) => [
    uniqueIndex('appeals_one_a_place').on(t.sittingId, t.place),
    index('appeals_state').on(t.state, t.openedAt),
    index('appeals_person').on(t.personId),
  ],
);
