import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { deadlines } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';

/**
 * Takes back what a trainer laid out or took over at a moment, as far as it is still on the class's schedule. Throws
 * `not-found` when nothing of it is, and `not-in-this-state`.
 */
export async function endPlanned(
  trainer: Trainer,
  { classId, setAt }: { classId: string; setAt: number },
  now: number,
): Promise<number> {
  return transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'set-schedule');
    const ended = await tx
      .update(deadlines)
      .set({ endedAt: now })
      .where(
        and(
          eq(deadlines.classId, classId),
          eq(deadlines.setBy, trainer.personId),
          eq(deadlines.setAt, setAt),
          isNull(deadlines.personId),
          isNull(deadlines.endedAt),
        ),
      )
      .returning({ id: deadlines.id });
    if (ended.length === 0) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'deadline-ended',
      subject: { type: 'order-class', id: classId },
      detail: { setAt, count: ended.length },
    });
    return ended.length;
  });
}
