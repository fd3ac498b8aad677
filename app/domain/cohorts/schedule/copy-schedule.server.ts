import { transaction } from '#db/client';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { addPlanned } from './add-planned.server';
import { copiedPlan } from './copied-plan.server';

/**
 * Takes over the schedule of another class of the same organisation, its dates in days after the first day, as far as the
 * same is not due already. `endPlanned` takes them back. Throws `not-found` for either class, `not-in-this-state` and
 * `nothing-to-copy`. Returns how many due dates were set.
 */
export async function copySchedule(
  trainer: Trainer,
  { classId, fromClassId }: { classId: string; fromClassId: string },
  now: number,
): Promise<number> {
  return transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'set-schedule');
    await findOwnClass(tx, trainer, fromClassId);
    const plan = await copiedPlan(tx, fromClassId);
    const count = await addPlanned(tx, classId, plan, { by: trainer.personId, now });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'schedule-copied',
      subject: { type: 'order-class', id: classId },
      detail: { fromClassId, count },
    });
    return count;
  });
}
