import { transaction } from '#db/client';
import { shortlistings } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { findSharedPerson } from '../hand-overs/find-shared-person.server';

/**
 * Puts a learner on an enterprise's shortlist with a note for its own managers, or changes the note. Throws `not-found`
 * for anybody who does not share their name with it.
 */
export async function shortlistPerson(
  trainer: Trainer,
  { orderId, personId, note }: { orderId: string; personId: string; note: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { classId } = await findSharedPerson(tx, trainer, { orderId, personId });
    const listed = { note, listedBy: trainer.personId, listedAt: now };
    await tx
      .insert(shortlistings)
      .values({ classId, personId, ...listed })
      .onConflictDoUpdate({ target: [shortlistings.classId, shortlistings.personId], set: listed });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'class-shortlisted',
      subject: { type: 'order', id: orderId },
      detail: { personId },
    });
  });
}
