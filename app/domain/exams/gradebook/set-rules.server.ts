import { transaction } from '#db/client';
import { gradebookRules } from '#db/schema/gradebooks';
import { record } from '../../audit/record.server';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { type MarkRules, weightNames } from './attempt-rules';
import { loadRules } from './load-rules.server';

/**
 * Says how a class's marks are made, from now on and for what was done before. Throws `not-found`; `not-in-this-state` once
 * the class is over. The same rules again change nothing.
 */
export async function setRules(
  trainer: Trainer,
  { classId, rules }: { classId: string; rules: MarkRules },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const own = await findOwnClass(tx, trainer, classId);
    if (own.endedAt !== null || own.orderState === 'closed' || own.orderState === 'cancelled') {
      throw new Refusal('not-in-this-state', { state: own.orderState ?? 'closed' });
    }
    const { rules: before } = await loadRules(tx, classId);
    const names = ['quizzes', 'exam', ...weightNames] as const;
    if (names.every((name) => before[name] === rules[name])) return;
    const changed = { ...rules, changedBy: trainer.personId, changedAt: now };
    await tx
      .insert(gradebookRules)
      .values({ classId, ...changed })
      .onConflictDoUpdate({ target: gradebookRules.classId, set: changed });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'gradebook-rules-changed',
      subject: { type: 'order-class', id: classId },
      detail: { ...rules },
    });
  });
}
