import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { rosterImportRows, rosterImports } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import type { Trainer } from '../../../people/actor';
import { Refusal } from '../../../refusal';
import { findOwnImport } from './find-own-import.server';

/** Forgets a file that was not applied, with its rows. Throws `not-found`, and `roster-import-moved-on` once it is applied. */
export async function discardImport(
  trainer: Trainer,
  { classId, importId }: { classId: string; importId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { found } = await findOwnImport(tx, trainer, { classId, importId });
    if (['applying', 'applied', 'discarded'].includes(found.state)) throw new Refusal('roster-import-moved-on');
    await tx.delete(rosterImportRows).where(eq(rosterImportRows.importId, importId));
    await tx.update(rosterImports).set({ state: 'discarded', changedAt: now }).where(eq(rosterImports.id, importId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'roster-import-discarded',
      subject: { type: 'order-class', id: classId },
      detail: { importId },
    });
  });
}
