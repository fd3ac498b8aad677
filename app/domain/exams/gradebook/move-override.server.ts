import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { markOverrides } from '#db/schema/gradebooks';
import { record } from '../../audit/record.server';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { type OverrideAct, overrideTransitions } from './override-transitions';

/**
 * Puts a proposed mark in force, declines it, or ends one that is in force, after which the rule's mark counts again. Who
 * proposed it does not accept it (`second-person-needed`), and nobody moves one about themselves (`not-for-oneself`).
 * Throws `not-found` for another organisation's, `no-such-transition` for one that is not where the act begins.
 */
export async function moveOverride(
  trainer: Trainer,
  { classId, overrideId, act }: { classId: string; overrideId: string; act: OverrideAct },
  now: number,
): Promise<void> {
  const { from, to, who, action } = overrideTransitions[act];
  await transaction(async (tx) => {
    const own = await findOwnClass(tx, trainer, classId);
    const [found] = await tx
      .select()
      .from(markOverrides)
      .where(and(eq(markOverrides.id, overrideId), eq(markOverrides.classId, own.id)));
    if (!found) throw new Refusal('not-found');
    if (found.personId === trainer.personId) throw new Refusal('not-for-oneself');
    if (found.state !== from) throw new Refusal('no-such-transition');
    if (who === 'second' && found.proposedBy === trainer.personId) throw new Refusal('second-person-needed');
    const decided = { decidedBy: trainer.personId, decidedAt: now };
    await tx
      .update(markOverrides)
      .set({ state: to, ...decided })
      .where(eq(markOverrides.id, overrideId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action,
      subject: { type: 'mark-override', id: overrideId },
      detail: { classId, personId: found.personId, part: found.part, mark: found.mark },
    });
  });
}
