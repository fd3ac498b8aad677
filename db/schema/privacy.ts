import { sql } from 'drizzle-orm';
import { id, index, instant, table, uniqueIndex } from '../columns';
import { people } from './people';

/** A person's wish to be erased: carried out when it is due, unless they take it back. */
export const erasures = table(
  'erasures',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    dueAt: instant().notNull(),
    withdrawnAt: instant(),
    doneAt: instant(),
  },
  (t) => [
    uniqueIndex('erasures_one_standing').on(t.personId).where(sql`withdrawn_at is null`),
    index('erasures_due').on(t.dueAt).where(sql`withdrawn_at is null and done_at is null`),
  ],
);
