import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { rosterFaults, rosterMapping } from '../../app/domain/cohorts/roster/roster-row';
import { id, index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from '../columns';
import { classes } from './cohorts';
import { people } from './people';

/** A place on a class's roster: somebody who is expected, and, once they have come, who they are. */
export const rosterPlaces = table(
  'roster_places',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    /** Student or staff number (学号, 工号), as text: leading zeros count. */
    number: text(),
    name: text().notNull(),
    /** Normalised. Without one, the place is taken by its link or by its number. */
    email: text(),
    personId: id().references(() => people.id),
    /** SHA-256 of the token in the link that takes this place, once. */
    tokenHash: text(),
    invitedAt: instant(),
    expiresAt: instant(),
    addedAt: instant().notNull(),
    takenAt: instant(),
    removedAt: instant(),
  },
  (t) => [
    uniqueIndex('roster_places_token').on(t.tokenHash),
    uniqueIndex('roster_places_email').on(t.classId, t.email).where(sql`removed_at is null`),
    uniqueIndex('roster_places_number').on(t.classId, t.number).where(sql`removed_at is null`),
    uniqueIndex('roster_places_person').on(t.classId, t.personId).where(sql`removed_at is null`),
    index('roster_places_expected').on(t.email).where(sql`person_id is null and removed_at is null`),
  ],
);

/** A file that was sent to become a roster, from reading it to having applied it. */
export const rosterImports = table(
  'roster_imports',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    fileName: text().notNull(),
    /** How it was read: `xlsx`, or the encoding of a text file. */
    readAs: text().notNull(),
    state: oneOf(['mapping', 'comparing', 'compared', 'applying', 'applied', 'discarded', 'failed']).notNull(),
    /** The first row, as it stands in the file. */
    headings: json(z.array(z.string())).notNull(),
    mapping: json(rosterMapping),
    /** Rows below the headings, and how many of them the present step has done. */
    rows: integer().notNull(),
    done: integer().notNull(),
    /** Why it failed: a code of the dictionary. */
    failure: text(),
    uploadedBy: id()
      .notNull()
      .references(() => people.id),
    uploadedAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index('roster_imports_class').on(t.classId, t.uploadedAt),
    index('roster_imports_underway').on(t.state).where(sql`state in ('comparing', 'applying')`),
  ],
);

export const rosterImportRows = table(
  'roster_import_rows',
  {
    importId: id()
      .notNull()
      .references(() => rosterImports.id, { onDelete: 'cascade' }),
    /** As the spreadsheet numbers it: the headings are row 1. */
    row: integer().notNull(),
    cells: json(z.array(z.string())).notNull(),
    /** What the row would do; null until it is compared. */
    change: oneOf(['add', 'update', 'same', 'repeat', 'fault']),
    name: text(),
    number: text(),
    email: text(),
    /** The place it speaks of. */
    placeId: id().references(() => rosterPlaces.id),
    faults: json(rosterFaults),
    appliedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    index('roster_import_rows_change').on(t.importId, t.change, t.row),
    index('roster_import_rows_place').on(t.importId, t.placeId),
  ],
);
