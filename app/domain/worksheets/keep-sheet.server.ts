import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { worksheets } from '#db/schema/worksheets';
import { record } from '../audit/record.server';
import type { Actor } from '../people/actor';
import { Refusal } from '../refusal';
import { type Answers, lengthOf } from './answers';
import { SHEET_LIMIT, SHEETS_AT_MOST, TITLE_LIMIT } from './sheet-limits';

/** Throws `sheet-too-long` for more than a sheet holds. */
export function refuseTooLong(answers: Answers): void {
  if (lengthOf(answers) > SHEET_LIMIT) throw new Refusal('sheet-too-long', { maximum: SHEET_LIMIT });
}

/**
 * Puts a new sheet beside the others of a person and records that there is one, without a word of what stands in it: it is
 * theirs, and the log keeps what it has for ever. Throws `sheets-full`, `sheet-too-long`. Returns its id.
 */
export async function keepSheet(
  tx: Transaction,
  { personId }: Actor,
  { worksheetId, title, answers }: { worksheetId: string; title: string; answers: Answers },
  now: number,
): Promise<string> {
  refuseTooLong(answers);
  const held = await tx.$count(worksheets, eq(worksheets.personId, personId));
  if (held >= SHEETS_AT_MOST) throw new Refusal('sheets-full', { maximum: SHEETS_AT_MOST });
  const id = newId();
  const written = { title: title.slice(0, TITLE_LIMIT), answers, version: 1, createdAt: now, changedAt: now };
  await tx.insert(worksheets).values({ id, personId, worksheetId, ...written });
  await record(tx, {
    at: now,
    actorId: personId,
    action: 'worksheet-started',
    subject: { type: 'worksheet', id },
    detail: { worksheet: worksheetId },
  });
  return id;
}
