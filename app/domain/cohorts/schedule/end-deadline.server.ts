import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { deadlines } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnDeadline } from './find-own-deadline.server';

/** Takes a due date off a class's schedule, or off one person's. Throws `not-found` and `not-in-this-state`. `within`: a larger transaction. */
export async function endDeadline(
  trainer: Trainer,
  deadlineId: string,
  now: number,
  within = transaction,
): Promise<void> {
  await within(async (tx) => {
    const { deadline, ofClass } = await findOwnDeadline(tx, trainer, deadlineId);
    refuseUnlessClassAllows(ofClass, 'set-schedule');
    await tx.update(deadlines).set({ endedAt: now }).where(eq(deadlines.id, deadlineId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'deadline-ended',
      subject: { type: 'order-class', id: ofClass.id },
      detail: { deadlineId, personId: deadline.personId },
    });
  });
}
