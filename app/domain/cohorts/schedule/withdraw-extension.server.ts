import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { deadlineExtensions } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnDeadline } from './find-own-deadline.server';

/**
 * Takes a person's extension back; with `until`, only if it is still that one. Throws `not-found` when there is none, and
 * `not-in-this-state`.
 */
export async function withdrawExtension(
  trainer: Trainer,
  { deadlineId, personId, until }: { deadlineId: string; personId: string; until?: number },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { ofClass } = await findOwnDeadline(tx, trainer, deadlineId);
    refuseUnlessClassAllows(ofClass, 'set-schedule');
    const own = and(
      eq(deadlineExtensions.deadlineId, deadlineId),
      eq(deadlineExtensions.personId, personId),
      until === undefined ? undefined : eq(deadlineExtensions.until, until),
    );
    const [taken] = await tx.delete(deadlineExtensions).where(own).returning({ until: deadlineExtensions.until });
    if (!taken) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'extension-withdrawn',
      subject: { type: 'order-class', id: ofClass.id },
      detail: { deadlineId, personId, until: taken.until },
    });
  });
}
