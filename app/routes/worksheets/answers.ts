import { Refusal } from '~/domain/refusal';
import { findSheet } from '~/domain/worksheets/find-sheet.server';
import { saveSheet } from '~/domain/worksheets/save-sheet.server';
import { answersIn, sheetFields } from '~/domain/worksheets/sheet-fields';
import { anyone, person } from '~/http/answer';
import { json } from '~/http/json';

/** A sheet as the server has it, for a page that does not know whether its last save arrived. */
export const loader = person.read(async ({ actor, param }) => {
  const { title, answers, version, changedAt } = await findSheet(actor, param('id'));
  return json({ title, answers, version, changedAt });
});

/**
 * Takes the whole of a sheet while it is filled in, as the page's own form would send it, and says which version it became. A
 * session that ended is told as 401, for the page to say: a redirect would lose what was typed.
 */
export const action = anyone.receive(async ({ actor, param, form, now }) => {
  if (!actor) throw new Refusal('sign-in-first');
  const { id, worksheet } = await findSheet(actor, param('id'));
  const { title, version, ...filled } = await form(sheetFields(worksheet));
  const answers = answersIn(worksheet, filled);
  return json(await saveSheet(actor, { sheetId: id, version: Number(version), title, answers }, now));
});
