import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { deadlines } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import type { DeadlineTerms } from './deadline';
import { refuseDeadline, shapeTask } from './refuse-deadline.server';

export type NewDeadline = DeadlineTerms & {
  classId: string;
  /** For one of the class only; null: for all of it. */
  personId: string | null;
};

/**
 * Says by when a class, or one of it, is to have done something. Throws `not-found`, `not-in-this-state` and what
 * `refuseDeadline` refuses. `within`: a transaction that does more.
 */
export async function setDeadline(
  trainer: Trainer,
  wanted: NewDeadline,
  now: number,
  within = transaction,
): Promise<{ deadlineId: string }> {
  const { classId, personId, kind, target, title, day, offsetDays, time } = shapeTask(wanted);
  const id = newId();
  await within(async (tx) => {
    const found = await findOwnClass(tx, trainer, classId);
    refuseUnlessClassAllows(found, 'set-schedule');
    const terms = { kind, target, title, day, offsetDays, time };
    await refuseDeadline(tx, found, { ...terms, personId }, now);
    await tx.insert(deadlines).values({ id, classId, personId, ...terms, setBy: trainer.personId, setAt: now });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'deadline-set',
      subject: { type: 'order-class', id: classId },
      detail: { deadlineId: id, personId, ...terms },
    });
  });
  return { deadlineId: id };
}
