import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { rosterImports } from '#db/schema/rosters';
import type { Trainer } from '../../../people/actor';
import { Refusal } from '../../../refusal';
import { findOwnClass } from '../../find-own-class.server';

/** An import of a class the trainer runs, with the class, inside a transaction or not. Any other is `not-found`. */
export async function findOwnImport(
  reader: Pick<Reader, 'select'>,
  trainer: Trainer,
  { classId, importId }: { classId: string; importId: string },
) {
  const own = await findOwnClass(reader, trainer, classId);
  const [found] = await reader
    .select()
    .from(rosterImports)
    .where(and(eq(rosterImports.id, importId), eq(rosterImports.classId, classId)));
  if (!found) throw new Refusal('not-found');
  return { own, found };
}
