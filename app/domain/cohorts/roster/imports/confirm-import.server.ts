import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { rosterImportRows, rosterImports } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import type { Trainer } from '../../../people/actor';
import { Refusal } from '../../../refusal';
import { refuseUnlessClassAllows } from '../../class-allows';
import { refuseOverSeats } from '../seats.server';
import { findOwnImport } from './find-own-import.server';

/**
 * Has all rows without a fault applied by the job. Once: sent twice, the second is `roster-import-moved-on`, as it is when
 * the rows were compared anew since `comparedAt`. Throws `over-seats` when not all who come would fit the order,
 * `not-found`, `not-in-this-state`.
 */
export async function confirmImport(
  trainer: Trainer,
  { classId, importId, comparedAt }: { classId: string; importId: string; comparedAt: number },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { own, found } = await findOwnImport(tx, trainer, { classId, importId });
    refuseUnlessClassAllows(own, 'change-roster');
    if (found.state !== 'compared' || found.changedAt !== comparedAt) throw new Refusal('roster-import-moved-on');
    const adds = and(eq(rosterImportRows.importId, importId), eq(rosterImportRows.change, 'add'));
    const more = await tx.$count(rosterImportRows, adds);
    if (more > 0) await refuseOverSeats(tx, classId, more);
    await tx
      .update(rosterImports)
      .set({ state: 'applying', done: 0, changedAt: now })
      .where(eq(rosterImports.id, importId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'roster-import-confirmed',
      subject: { type: 'order-class', id: classId },
      detail: { importId, adds: more },
    });
  });
}
