import { and, eq } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { rosterImportRows, rosterImports } from '#db/schema/rosters';
import { inBatches } from '../../../in-batches';
import { compareRows } from '../compare-rows';
import { readPerson } from '../read-person';
import { loadFileRows, loadPlaces } from './load-import.server';

/** Rows whose outcome one transaction writes. */
export const COMPARED_AT_ONCE = 100;

type Underway = Pick<typeof rosterImports.$inferSelect, 'id' | 'classId' | 'mapping' | 'changedAt'>;

/**
 * Compares an import's rows with the roster and writes down what each would do, a part at a time, so that everybody else's
 * writes come in between. Nothing on the roster changes. Ends early when the import was mapped anew or discarded meanwhile;
 * broken off, it begins again from the first row.
 */
export async function compareImport(
  { id, classId, mapping, changedAt }: Underway,
  between: () => Promise<void>,
): Promise<void> {
  const rows = await loadFileRows(db, id);
  const read = rows.map(({ faults, ...row }) => readPerson({ ...row, faults: faults ?? [] }, mapping ?? {}));
  const compared = compareRows(read, await loadPlaces(db, classId));
  const still = and(
    eq(rosterImports.id, id),
    eq(rosterImports.state, 'comparing'),
    eq(rosterImports.changedAt, changedAt),
  );
  let done = 0;
  for (const part of inBatches(compared, COMPARED_AT_ONCE)) {
    await between();
    done += part.length;
    const kept = await transaction(async (tx) => {
      const said = await tx.update(rosterImports).set({ done }).where(still).returning({ id: rosterImports.id });
      if (said.length === 0) return false;
      for (const { row, change, name, number, email, placeId, faults } of part) {
        await tx
          .update(rosterImportRows)
          .set({ change, name, number, email, placeId, faults })
          .where(and(eq(rosterImportRows.importId, id), eq(rosterImportRows.row, row)));
      }
      return true;
    });
    if (!kept) return;
  }
  await transaction(async (tx) => {
    await tx.update(rosterImports).set({ state: 'compared', done }).where(still);
  });
}
