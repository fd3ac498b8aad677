import { transaction } from '#db/client';
import type { Actor } from '../people/actor';
import { findSheet } from './find-sheet.server';
import { keepSheet } from './keep-sheet.server';

/**
 * Begins a sheet with what stands in another of one's own, which stays as it is: the next broadcast starts from the last.
 * `title` names the new one after the old. Throws `not-found`, `sheets-full`. Returns its id.
 */
export async function copySheet(
  actor: Actor,
  { sheetId, title }: { sheetId: string; title: (of: string) => string },
  now: number,
): Promise<string> {
  const { worksheet, answers, title: old } = await findSheet(actor, sheetId);
  return transaction((tx) => keepSheet(tx, actor, { worksheetId: worksheet.id, title: title(old), answers }, now));
}
