import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { rosterImports } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import type { Trainer } from '../../../people/actor';
import { Refusal } from '../../../refusal';
import { refuseUnlessClassAllows } from '../../class-allows';
import { missingColumns } from '../headings';
import { type RosterMapping, rosterColumns } from '../roster-row';
import { findOwnImport } from './find-own-import.server';

/**
 * Says which column is what, and has the rows compared with the roster by the job. Also again, as long as nothing is
 * applied. Throws `not-found`, `not-in-this-state`, `roster-import-moved-on`, and at the field `roster-name-missing`,
 * `roster-key-missing`, `roster-column-twice`.
 */
export async function mapImport(
  trainer: Trainer,
  { classId, importId, mapping }: { classId: string; importId: string; mapping: RosterMapping },
  now: number,
): Promise<void> {
  const missing = missingColumns(mapping);
  if (missing === 'name') throw new Refusal('roster-name-missing', {}, 'name');
  if (missing) throw new Refusal('roster-key-missing', {}, 'number');
  await transaction(async (tx) => {
    const { own, found } = await findOwnImport(tx, trainer, { classId, importId });
    refuseUnlessClassAllows(own, 'change-roster');
    if (found.state !== 'mapping' && found.state !== 'compared') throw new Refusal('roster-import-moved-on');
    refuseWrongColumns(mapping, found.headings.length);
    await tx
      .update(rosterImports)
      .set({ mapping, state: 'comparing', done: 0, changedAt: now })
      .where(eq(rosterImports.id, importId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'roster-import-mapped',
      subject: { type: 'order-class', id: classId },
      detail: { importId },
    });
  });
}

function refuseWrongColumns(mapping: RosterMapping, columns: number): void {
  const seen = new Set<number>();
  for (const column of rosterColumns) {
    const at = mapping[column];
    if (at === undefined) continue;
    if (seen.has(at)) throw new Refusal('roster-column-twice', {}, column);
    if (at >= columns) throw new Refusal('roster-import-moved-on');
    seen.add(at);
  }
}
