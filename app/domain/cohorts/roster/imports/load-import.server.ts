import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { rosterImportRows, rosterPlaces } from '#db/schema/rosters';

/** The rows of an import as they stand in the file. */
export const loadFileRows = (reader: Pick<Reader, 'select'>, importId: string) =>
  reader
    .select({ row: rosterImportRows.row, cells: rosterImportRows.cells, faults: rosterImportRows.faults })
    .from(rosterImportRows)
    .where(eq(rosterImportRows.importId, importId))
    .orderBy(asc(rosterImportRows.row));

/** The places of a class that rows are compared with: also those taken off it. */
export const loadPlaces = (reader: Pick<Reader, 'select'>, classId: string) =>
  reader
    .select({
      id: rosterPlaces.id,
      name: rosterPlaces.name,
      number: rosterPlaces.number,
      email: rosterPlaces.email,
      personId: rosterPlaces.personId,
      removedAt: rosterPlaces.removedAt,
    })
    .from(rosterPlaces)
    .where(eq(rosterPlaces.classId, classId))
    .orderBy(asc(rosterPlaces.addedAt), asc(rosterPlaces.id));
