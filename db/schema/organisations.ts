import { sql } from 'drizzle-orm';
import { id, index, instant, integer, oneOf, table, text, uniqueIndex } from '../columns';
import { people } from './people';

export const organisations = table('organisations', {
  id: id().primaryKey(),
  kind: oneOf(['enterprise', 'university', 'certifying-body', 'platform']).notNull(),
  /** The name in each language; the same twice when there is only one. */
  nameEn: text().notNull(),
  nameZh: text().notNull(),
  city: text().notNull(),
  createdAt: instant().notNull(),
});

/** A person's place in an organisation. A person may hold several, in several organisations. */
export const memberships = table(
  'memberships',
  {
    id: id().primaryKey(),
    organisationId: id()
      .notNull()
      .references(() => organisations.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    role: oneOf(['learner', 'manager', 'lecturer', 'reviewer']).notNull(),
    since: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('memberships_one_in_force').on(t.organisationId, t.personId, t.role).where(sql`ended_at is null`),
    index('memberships_person').on(t.personId),
  ],
);

/** A link that makes whoever opens it first, and is the one it was sent to if it was mailed, a member. */
export const invitations = table(
  'invitations',
  {
    id: id().primaryKey(),
    organisationId: id()
      .notNull()
      .references(() => organisations.id),
    role: oneOf(['learner', 'manager', 'lecturer', 'reviewer']).notNull(),
    /** Whom it was mailed to, normalised; null: whoever has the link. */
    email: text(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().notNull(),
    invitedBy: id()
      .notNull()
      .references(() => people.id),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedBy: id().references(() => people.id),
    usedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('invitations_token').on(t.tokenHash),
    index('invitations_organisation').on(t.organisationId, t.invitedAt),
    index('invitations_used_by').on(t.usedBy),
  ],
);

/** A code that makes people learners of an organisation, a limited number of times. */
export const joinCodes = table(
  'join_codes',
  {
    id: id().primaryKey(),
    organisationId: id()
      .notNull()
      .references(() => organisations.id),
    code: text().notNull(),
    mostUses: integer().notNull(),
    uses: integer().notNull().default(0),
    madeBy: id()
      .notNull()
      .references(() => people.id),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('join_codes_code').on(t.code), index('join_codes_organisation').on(t.organisationId)],
);
