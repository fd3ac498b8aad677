import { id, index, instant, integer, table } from '../columns';
import { sittings } from './exams';

/** Whether pages of a sitting listen to the server: written when that changes, by the process they listen to. */
export const sittingPresence = table(
  'sitting_presence',
  {
    sittingId: id()
      .primaryKey()
      .references(() => sittings.id),
    pages: integer().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index('sitting_presence_changed').on(t.changedAt)],
);
