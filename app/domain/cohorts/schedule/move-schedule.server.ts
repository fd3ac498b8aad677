import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { listClassDeadlines } from './list-class-deadlines.server';

/**
 * Sets a class's first day and zone. Relative due dates follow the first day; fixed ones keep their day, so they must not
 * come before it: `deadline-before-start`, naming the day. Extensions that were given stay. Throws `not-found` and
 * `not-in-this-state`.
 */
export async function moveSchedule(
  trainer: Trainer,
  { classId, startsOn, zone }: { classId: string; startsOn: string; zone: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const found = await findOwnClass(tx, trainer, classId);
    refuseUnlessClassAllows(found, 'set-schedule');
    if (found.startsOn === startsOn && found.zone === zone) return;
    const early = (await listClassDeadlines(tx, classId)).some(({ day }) => day !== null && day < startsOn);
    if (early && found.startsOn !== startsOn) throw new Refusal('deadline-before-start', { day: startsOn });
    await tx.update(classes).set({ startsOn, zone }).where(eq(classes.id, classId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'schedule-moved',
      subject: { type: 'order-class', id: classId },
      detail: { startsOn, zone, before: found.startsOn, zoneBefore: found.zone },
    });
  });
}
