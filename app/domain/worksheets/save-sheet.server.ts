import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { worksheets } from '#db/schema/worksheets';
import type { Actor } from '../people/actor';
import { Refusal } from '../refusal';
import { type Answers, fitAnswers, sameAnswers } from './answers';
import { findWorksheet } from './find-worksheet.server';
import { refuseTooLong } from './keep-sheet.server';

export type Saved = { version: number; changedAt: number };

/**
 * Saves the whole of a sheet of one's own, upon the version it was read at; each save makes a version. A sheet that has a
 * newer one is not overwritten: `sheet-newer` says when it was saved. Sending again what is there already is no change, so
 * that an answer that was lost on the way does no harm. Nothing is recorded: these are a person's own notes, saved with every
 * pause; that a sheet began and ended is. Throws `not-found`, also for others' sheets, and `sheet-too-long`.
 */
export async function saveSheet(
  { personId }: Actor,
  { sheetId, version, title, answers }: { sheetId: string; version: number; title: string; answers: Answers },
  now: number,
): Promise<Saved> {
  return transaction(async (tx) => {
    const own = and(eq(worksheets.id, sheetId), eq(worksheets.personId, personId));
    const [held] = await tx.select().from(worksheets).where(own);
    if (!held) throw new Refusal('not-found');
    const worksheet = findWorksheet(held.worksheetId);
    const wanted = fitAnswers(worksheet, answers);
    refuseTooLong(wanted);
    if (held.title === title && sameAnswers(worksheet, held.answers, wanted)) {
      return { version: held.version, changedAt: held.changedAt };
    }
    const written = await tx
      .update(worksheets)
      .set({ title, answers: wanted, version: version + 1, changedAt: now })
      .where(and(own, eq(worksheets.version, version)))
      .returning({ version: worksheets.version });
    if (written.length === 0) throw new Refusal('sheet-newer', { from: held.changedAt });
    return { version: version + 1, changedAt: now };
  });
}
