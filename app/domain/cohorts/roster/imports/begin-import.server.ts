import { and, eq, inArray, ne } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { rosterImportRows, rosterImports } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import { inBatches } from '../../../in-batches';
import type { Trainer } from '../../../people/actor';
import { Refusal } from '../../../refusal';
import { refuseUnlessClassAllows } from '../../class-allows';
import { findOwnClass } from '../../find-own-class.server';
import { guessMapping } from '../headings';
import { readRosterFile } from '../read-roster-file.server';
import type { RosterFile } from '../roster-file';

/** Rows that are written by one transaction, so that nobody waits long for it. */
const ROWS_AT_ONCE = 100;

/**
 * Takes a file in that is to become a roster: read whole before anything is written, then kept row by row, and with its
 * columns guessed. One at a time; what earlier files of the class left is forgotten. Returns the import. Throws `not-found`,
 * `not-in-this-state`, `roster-import-underway`, `roster-file-missing`, and what `readRosterFile` refuses.
 */
export async function beginImport(
  trainer: Trainer,
  { classId, file }: { classId: string; file: { name: string; bytes: Uint8Array } | null },
  now: number,
): Promise<string> {
  await refuseNow(db, trainer, classId);
  if (!file) throw new Refusal('roster-file-missing', {}, 'file');
  const read = await readRosterFile(file.bytes);
  const id = newId();
  await transaction(async (tx) => {
    await refuseNow(tx, trainer, classId);
    await forgetEarlier(tx, classId);
    await tx.insert(rosterImports).values({
      ...{ id, classId, fileName: file.name || '?', readAs: read.readAs, headings: read.headings },
      mapping: guessMapping(read.headings),
      // Until its last row is kept it counts as broken off, which it is if the program ends before.
      ...{ state: 'failed' as const, failure: 'broken-off' },
      ...{ rows: read.rows.length, done: 0, uploadedBy: trainer.personId, uploadedAt: now, changedAt: now },
    });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'roster-import-begun',
      subject: { type: 'order-class', id: classId },
      detail: { importId: id, rows: read.rows.length, readAs: read.readAs },
    });
  });
  await keepRows(id, read);
  return id;
}

async function refuseNow(reader: Pick<Transaction, 'select' | '$count'>, trainer: Trainer, classId: string) {
  refuseUnlessClassAllows(await findOwnClass(reader, trainer, classId), 'change-roster');
  const underway = and(eq(rosterImports.classId, classId), inArray(rosterImports.state, ['comparing', 'applying']));
  if ((await reader.$count(rosterImports, underway)) > 0) throw new Refusal('roster-import-underway', {}, 'file');
}

async function forgetEarlier(tx: Transaction, classId: string): Promise<void> {
  const earlier = tx.select({ id: rosterImports.id }).from(rosterImports).where(eq(rosterImports.classId, classId));
  await tx.delete(rosterImportRows).where(inArray(rosterImportRows.importId, earlier));
  const open = and(eq(rosterImports.classId, classId), ne(rosterImports.state, 'applied'));
  await tx.update(rosterImports).set({ state: 'discarded' }).where(open);
}

async function keepRows(importId: string, { rows }: RosterFile): Promise<void> {
  for (const part of inBatches(rows, ROWS_AT_ONCE)) {
    await transaction(async (tx) => {
      await tx.insert(rosterImportRows).values(part.map((row) => ({ ...row, importId })));
    });
  }
  await transaction(async (tx) => {
    const kept = and(eq(rosterImports.id, importId), eq(rosterImports.state, 'failed'));
    await tx.update(rosterImports).set({ state: 'mapping', failure: null }).where(kept);
  });
}
