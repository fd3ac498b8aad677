import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classHolidays } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { type Break, daysOf } from './holidays';

/**
 * Days without teaching: relative due dates on them move to the next day that is none. A day that is one already takes the
 * new name. Throws `not-found`, `not-in-this-state` and `days-turned-around`.
 */
export async function addHolidays(
  trainer: Trainer,
  { classId, name, first, last }: Break & { classId: string },
  now: number,
): Promise<void> {
  const days = daysOf(first, last);
  if (!days) throw new Refusal('days-turned-around', {}, 'last');
  await transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'set-schedule');
    await tx.delete(classHolidays).where(and(eq(classHolidays.classId, classId), inArray(classHolidays.day, days)));
    await tx.insert(classHolidays).values(days.map((day) => ({ classId, day, name })));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'holidays-added',
      subject: { type: 'order-class', id: classId },
      detail: { name, first, last },
    });
  });
}
