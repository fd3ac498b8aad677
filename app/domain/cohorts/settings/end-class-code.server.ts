import { and, eq, isNotNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { findOwnClass } from '../find-own-class.server';

/** Takes a class's join code away, in any state; where there is none, nothing changes. Throws `not-found`. */
export async function endClassCode(trainer: Trainer, { classId }: { classId: string }, now: number): Promise<void> {
  await transaction(async (tx) => {
    await findOwnClass(tx, trainer, classId);
    const ended = await tx
      .update(classes)
      .set({ joinCode: null, joinCodeUntil: null })
      .where(and(eq(classes.id, classId), isNotNull(classes.joinCode)))
      .returning({ id: classes.id });
    if (ended.length === 0) return;
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'class-code-ended',
      subject: { type: 'order-class', id: classId },
    });
  });
}
