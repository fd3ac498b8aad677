import { and, asc, count, eq, isNotNull, isNull, notInArray } from 'drizzle-orm';
import { db } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { rosterImportRows, rosterPlaces } from '#db/schema/rosters';
import type { Trainer } from '../../../people/actor';
import { findSeats } from '../seats.server';
import { findOwnImport } from './find-own-import.server';

export const rowChanges = ['add', 'update', 'same', 'repeat', 'fault'] as const;
export type RowChange = (typeof rowChanges)[number];

const PAGE = 50;
const SHOWN_FIRST = 5;

/**
 * An import for whoever runs the class: its first rows as they stand in the file, how many rows would do what, a page of
 * those asked for, how many on the roster the file does not name (they stay), and the seats. Any other is `not-found`.
 */
export async function findImport(
  trainer: Trainer,
  { classId, importId, change, page }: { classId: string; importId: string; change: RowChange | null; page: number },
) {
  const { found } = await findOwnImport(db, trainer, { classId, importId });
  const [named] = await db
    .select({ en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(eq(classes.id, classId));
  const counts = await countChanges(importId);
  const shown = change ?? rowChanges.find((each) => each !== 'same' && counts[each] > 0) ?? 'same';
  const pages = Math.max(1, Math.ceil(counts[shown] / PAGE));
  const here = Math.min(Math.max(1, page), pages);
  const { seats, taken } = await findSeats(db, classId);
  const { id, fileName, readAs, state, headings, mapping, rows, done, failure, changedAt } = found;
  return {
    name: { en: named?.en ?? '', zh: named?.zh ?? '' },
    ...{ id, fileName, readAs, state, headings, mapping, rows, done, failure, changedAt },
    first: state === 'mapping' ? await listRows(importId, { limit: SHOWN_FIRST, offset: 0 }) : [],
    counts,
    ...{ shown, page: here, pages },
    lines:
      state === 'compared' || state === 'applied'
        ? await listRows(importId, { change: shown, limit: PAGE, offset: (here - 1) * PAGE })
        : [],
    unnamed: await countUnnamed(classId, importId),
    ...{ seats, taken },
    over: state === 'compared' && seats !== null && counts.add > 0 && taken + counts.add > seats,
  };
}

async function countChanges(importId: string): Promise<Record<RowChange, number>> {
  const counted = await db
    .select({ change: rosterImportRows.change, rows: count().mapWith(Number) })
    .from(rosterImportRows)
    .where(and(eq(rosterImportRows.importId, importId), isNotNull(rosterImportRows.change)))
    .groupBy(rosterImportRows.change);
  const of = (change: RowChange) => counted.find((each) => each.change === change)?.rows ?? 0;
  return { add: of('add'), update: of('update'), same: of('same'), repeat: of('repeat'), fault: of('fault') };
}

function listRows(importId: string, { change, limit, offset }: { change?: RowChange; limit: number; offset: number }) {
  return db
    .select({
      row: rosterImportRows.row,
      cells: rosterImportRows.cells,
      name: rosterImportRows.name,
      number: rosterImportRows.number,
      email: rosterImportRows.email,
      faults: rosterImportRows.faults,
    })
    .from(rosterImportRows)
    .where(
      and(
        eq(rosterImportRows.importId, importId),
        change === undefined ? undefined : eq(rosterImportRows.change, change),
      ),
    )
    .orderBy(asc(rosterImportRows.row))
    .limit(limit)
    .offset(offset);
}

/** Who stands on the roster and not in the file. */
function countUnnamed(classId: string, importId: string): Promise<number> {
  const named = db
    .select({ id: rosterImportRows.placeId })
    .from(rosterImportRows)
    .where(and(eq(rosterImportRows.importId, importId), isNotNull(rosterImportRows.placeId)));
  return db.$count(
    rosterPlaces,
    and(eq(rosterPlaces.classId, classId), isNull(rosterPlaces.removedAt), notInArray(rosterPlaces.id, named)),
  );
}
