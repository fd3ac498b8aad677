import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { shortlistings } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { findSharedPerson } from '../hand-overs/find-shared-person.server';

/** Takes a learner off an enterprise's shortlist, with the note. Throws `not-found`; who is not on it stays off it. */
export async function endShortlisting(
  trainer: Trainer,
  { orderId, personId }: { orderId: string; personId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { classId } = await findSharedPerson(tx, trainer, { orderId, personId });
    const ended = await tx
      .delete(shortlistings)
      .where(and(eq(shortlistings.classId, classId), eq(shortlistings.personId, personId)))
      .returning({ personId: shortlistings.personId });
    if (ended.length === 0) return;
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'class-shortlist-ended',
      subject: { type: 'order', id: orderId },
      detail: { personId },
    });
  });
}
