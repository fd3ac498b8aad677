import { transaction } from '#db/client';
import type { Actor } from '../people/actor';
import { type Answers, fitAnswers } from './answers';
import { findWorksheet } from './find-worksheet.server';
import { keepSheet } from './keep-sheet.server';
import { startAnswers } from './start-answers';

/**
 * Begins a sheet of one's own: with what stands in every new one, in the person's language, or with answers that are there
 * already (typed on a page whose sheet somebody else has changed meanwhile). Throws `not-found`, `sheets-full`,
 * `sheet-too-long`. Returns its id.
 */
export async function startSheet(
  actor: Actor,
  { worksheetId, title, answers }: { worksheetId: string; title: string; answers?: Answers },
  now: number,
): Promise<string> {
  const worksheet = findWorksheet(worksheetId);
  const begun = answers ? fitAnswers(worksheet, answers) : startAnswers(worksheet, actor.language);
  return transaction((tx) => keepSheet(tx, actor, { worksheetId: worksheet.id, title, answers: begun }, now));
}
