import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { deadlines } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { refuseUnlessClassAllows } from '../class-allows';
import type { DeadlineTerms } from './deadline';
import { findOwnDeadline } from './find-own-deadline.server';
import { refuseDeadline, shapeTask } from './refuse-deadline.server';

/**
 * Says anew what is due and when, for the same people; extensions stay. Throws `not-found`, `not-in-this-state` and what
 * `refuseDeadline` refuses.
 */
export async function changeDeadline(
  trainer: Trainer,
  { deadlineId, ...wanted }: DeadlineTerms & { deadlineId: string },
  now: number,
): Promise<void> {
  const { kind, target, title, day, offsetDays, time } = shapeTask(wanted);
  await transaction(async (tx) => {
    const { deadline, ofClass } = await findOwnDeadline(tx, trainer, deadlineId);
    refuseUnlessClassAllows(ofClass, 'set-schedule');
    const { personId } = deadline;
    const terms = { kind, target, title, day, offsetDays, time };
    await refuseDeadline(tx, ofClass, { ...terms, personId }, now, deadline);
    await tx.update(deadlines).set(terms).where(eq(deadlines.id, deadlineId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'deadline-changed',
      subject: { type: 'order-class', id: ofClass.id },
      detail: { deadlineId, personId, ...terms },
    });
  });
}
