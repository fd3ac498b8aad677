import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';

export type ClassNames = { nameEn: string; nameZh: string; zone: string; startsOn: string | null };

/**
 * Says what a class is called, in whose zone its dates are meant and when it begins. The first day can be moved, but not
 * taken away once intake has begun: due dates count from it. Throws `not-found`, `not-in-this-state`, `first-day-missing`.
 */
export async function changeClass(
  trainer: Trainer,
  { classId, nameEn, nameZh, zone, startsOn }: ClassNames & { classId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const found = await findOwnClass(tx, trainer, classId);
    refuseUnlessClassAllows(found, 'change-class');
    if (startsOn === null && found.orderState !== null && found.orderState !== 'agreed') {
      throw new Refusal('first-day-missing', {}, 'startsOn');
    }
    await tx.update(classes).set({ nameEn, nameZh, zone, startsOn }).where(eq(classes.id, classId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'class-changed',
      subject: { type: 'order-class', id: classId },
      detail: { nameEn, nameZh, zone, startsOn, zoneBefore: found.zone, startsOnBefore: found.startsOn },
    });
  });
}
