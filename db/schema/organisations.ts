import { sql } from 'drizzle-orm';
import { id, index, instant, oneOf, table, text, uniqueIndex } from '../columns';
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
