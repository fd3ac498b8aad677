import { sql } from 'drizzle-orm';
import { id, index, instant, integer, oneOf, serial, table, text, uniqueIndex } from '../columns';

export const people = table(
  'people',
  {
    id: id().primaryKey(),
    /** Lower-cased and NFKC-normalised before it is stored or compared. */
    email: text().notNull(),
    /** As the person writes it, in any script. */
    name: text().notNull(),
    passwordHash: text().notNull(),
    language: oneOf(['en', 'zh']).notNull(),
    /** IANA time zone, e.g. Asia/Shanghai. */
    zone: text().notNull(),
    /** The day they turn 18, `2027-03-01`, for those who said they are younger: no birthday is kept. */
    comesOfAgeOn: text(),
    /** Between these hours of their zone no mail reaches them that can wait, `22:00`. The same twice: never quiet. */
    quietFrom: text().notNull().default('22:00'),
    quietUntil: text().notNull().default('08:00'),
    createdAt: instant().notNull(),
    /** Nothing of the person is left in this row. */
    erasedAt: instant(),
  },
  (t) => [uniqueIndex('people_email').on(t.email)],
);

/** When somebody was last here, to the quarter of an hour. */
export const peopleSeen = table('people_seen', {
  personId: id()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  seenAt: instant().notNull(),
});

/** Admin is a grant of its own, not a membership. */
export const adminGrants = table(
  'admin_grants',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    grantedAt: instant().notNull(),
    grantedBy: id().references(() => people.id),
    withdrawnAt: instant(),
  },
  (t) => [uniqueIndex('admin_grants_one_in_force').on(t.personId).where(sql`withdrawn_at is null`)],
);

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of the id in the cookie: whoever reads this table cannot sign in with it. */
    id: text().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Seconds, not milliseconds: the session library's unit. */
    expiresAt: integer().notNull(),
    startedAt: instant().notNull(),
    /** What the browser called itself at sign-in, shortened; shown to the person in the list of sessions. */
    device: text().notNull(),
  },
  (t) => [index('sessions_person').on(t.personId)],
);

export const passwordResets = table(
  'password_resets',
  {
    /** SHA-256 of the token in the mailed link. */
    tokenHash: text().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index('password_resets_person').on(t.personId)],
);

/** Mail to be sent, written in the transaction that causes it and sent afterwards by a job. */
export const outboxMails = table(
  'outbox_mails',
  {
    position: serial(),
    recipient: text().notNull(),
    language: oneOf(['en', 'zh']).notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    writtenAt: instant().notNull(),
    sentAt: instant(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    lastError: text(),
  },
  (t) => [index('outbox_mails_due').on(t.nextAttemptAt).where(sql`sent_at is null`)],
);
