import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findOwnClass } from '../find-own-class.server';

/**
 * Ends a team: its people, dates and marks stay to be read, and nothing is changed in it any more. Throws `not-found`, and
 * `not-in-this-state` for a team that has ended or a class of an order, which ends with its order.
 */
export async function endTeam(
  trainer: Trainer,
  { classId, reason }: { classId: string; reason: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { orderState, endedAt } = await findOwnClass(tx, trainer, classId);
    if (orderState !== null || endedAt !== null) {
      throw new Refusal('not-in-this-state', { state: orderState ?? 'closed' });
    }
    await tx.update(classes).set({ endedAt: now, joinCode: null, joinCodeUntil: null }).where(eq(classes.id, classId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'team-ended',
      subject: { type: 'order-class', id: classId },
      reason,
    });
  });
}
