import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classHolidays } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { daysOf } from './holidays';

/** Makes days of teaching of holidays again. Throws `not-found` when there is none among them, and `not-in-this-state`. */
export async function removeHolidays(
  trainer: Trainer,
  { classId, first, last }: { classId: string; first: string; last: string },
  now: number,
): Promise<void> {
  const days = daysOf(first, last);
  if (!days) throw new Refusal('days-turned-around', {}, 'last');
  await transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'set-schedule');
    const among = and(eq(classHolidays.classId, classId), inArray(classHolidays.day, days));
    const removed = await tx.delete(classHolidays).where(among).returning({ day: classHolidays.day });
    if (removed.length === 0) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'holiday-removed',
      subject: { type: 'order-class', id: classId },
      detail: { first, last, days: removed.length },
    });
  });
}
