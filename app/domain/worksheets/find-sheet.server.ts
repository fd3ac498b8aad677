import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { worksheets } from '#db/schema/worksheets';
import type { Worksheet } from '../courses/worksheet';
import type { Actor } from '../people/actor';
import { Refusal } from '../refusal';
import { type Answers, fitAnswers } from './answers';
import { findWorksheet } from './find-worksheet.server';

export type Sheet = {
  id: string;
  worksheet: Worksheet;
  title: string;
  answers: Answers;
  version: number;
  createdAt: number;
  changedAt: number;
};

/** A sheet of one's own, with its answers as the worksheet has room for them today. Throws `not-found`, also for others'. */
export async function findSheet({ personId }: Actor, sheetId: string): Promise<Sheet> {
  const [row] = await db
    .select()
    .from(worksheets)
    .where(and(eq(worksheets.id, sheetId), eq(worksheets.personId, personId)));
  if (!row) throw new Refusal('not-found');
  const { id, title, version, createdAt, changedAt } = row;
  const worksheet = findWorksheet(row.worksheetId);
  return { id, worksheet, title, version, createdAt, changedAt, answers: fitAnswers(worksheet, row.answers) };
}
