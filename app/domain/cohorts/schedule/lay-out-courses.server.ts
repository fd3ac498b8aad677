import { transaction } from '#db/client';
import { record } from '../../audit/record.server';
import { content } from '../../content.server';
import type { Trainer } from '../../people/actor';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { addPlanned } from './add-planned.server';
import { planCourses } from './course-plan';

/**
 * Lays the courses out over so many weeks from the class's first day, as far as they are not on its schedule. `endPlanned`
 * takes them back. Throws `not-found`, `not-in-this-state` and `nothing-to-copy`. Returns how many due dates were set.
 */
export async function layOutCourses(
  trainer: Trainer,
  { classId, weeks }: { classId: string; weeks: number },
  now: number,
): Promise<number> {
  const plan = planCourses(content().library.courses, weeks);
  return transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'set-schedule');
    const count = await addPlanned(tx, classId, plan, { by: trainer.personId, now });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'schedule-laid-out',
      subject: { type: 'order-class', id: classId },
      detail: { weeks, count },
    });
    return count;
  });
}
