import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { worksheets } from '#db/schema/worksheets';
import { record } from '../audit/record.server';
import type { Actor } from '../people/actor';
import { Refusal } from '../refusal';

/** Deletes a sheet of one's own, for good. Throws `not-found`, also for others' sheets and the second time. */
export async function deleteSheet({ personId }: Actor, sheetId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const [gone] = await tx
      .delete(worksheets)
      .where(and(eq(worksheets.id, sheetId), eq(worksheets.personId, personId)))
      .returning({ worksheetId: worksheets.worksheetId });
    if (!gone) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: personId,
      action: 'worksheet-deleted',
      subject: { type: 'worksheet', id: sheetId },
      detail: { worksheet: gone.worksheetId },
    });
  });
}
