import { storedAnswers } from '../../app/domain/worksheets/stored-answers';
import { id, index, instant, integer, json, table, text } from '../columns';
import { people } from './people';

/** Sheets that somebody filled in. Worksheets are files; `worksheetId` is the id of one. */
export const worksheets = table(
  'worksheets',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    worksheetId: id().notNull(),
    title: text().notNull(),
    answers: json(storedAnswers).notNull(),
    /** Counts the saves: what was typed upon an older one does not replace a newer. */
    version: integer().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index('worksheets_person').on(t.personId, t.changedAt)],
);
