import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { newClassCode } from './class-code';

const DAY_MS = 24 * 3_600_000;

/**
 * Makes the code people join a class with, for so many days of 24 hours; one made before is void. Throws `not-found`, and
 * `not-in-this-state` outside intake.
 */
export async function makeClassCode(
  trainer: Trainer,
  { classId, days }: { classId: string; days: number },
  now: number,
): Promise<string> {
  const code = newClassCode();
  await transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'change-roster');
    const until = now + days * DAY_MS;
    await tx.update(classes).set({ joinCode: code, joinCodeUntil: until }).where(eq(classes.id, classId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'class-code-made',
      subject: { type: 'order-class', id: classId },
      detail: { until },
    });
  });
  return code;
}
