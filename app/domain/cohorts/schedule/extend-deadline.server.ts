import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { deadlineExtensions } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { dueAt, type LocalMoment, momentOf } from './due-at';
import { findOwnDeadline } from './find-own-deadline.server';
import { loadCalendar } from './list-class-deadlines.server';
import { refuseStranger } from './refuse-deadline.server';

export type NewExtension = {
  deadlineId: string;
  personId: string;
  /** The last moment that is in time for this person: ms, or by the class's clocks. */
  until: number | LocalMoment;
  reason: string;
};

/**
 * Gives one person of the class more time; a second extension replaces the first, which is returned. Throws `not-found`
 * for somebody who is not in the class or whom the due date is not for, `reason-missing`, `extension-too-early` when it is
 * not after what is due, or is over, and `not-in-this-state`.
 */
export async function extendDeadline(
  trainer: Trainer,
  { deadlineId, personId, until: wanted, reason }: NewExtension,
  now: number,
  within = transaction,
): Promise<{ before: number | null }> {
  if (reason.trim() === '') throw new Refusal('reason-missing', {}, 'reason');
  return within(async (tx) => {
    const { deadline, ofClass } = await findOwnDeadline(tx, trainer, deadlineId);
    refuseUnlessClassAllows(ofClass, 'set-schedule');
    if (deadline.personId !== null && deadline.personId !== personId) throw new Refusal('not-found');
    await refuseStranger(tx, ofClass.id, personId);
    const until = momentOf(ofClass.zone, wanted);
    const due = dueAt(deadline, await loadCalendar(tx, ofClass.id));
    if (due === null || until <= due || until <= now) throw new Refusal('extension-too-early', {}, 'until');
    const own = and(eq(deadlineExtensions.deadlineId, deadlineId), eq(deadlineExtensions.personId, personId));
    const [before] = await tx.select({ until: deadlineExtensions.until }).from(deadlineExtensions).where(own);
    await tx.delete(deadlineExtensions).where(own);
    const granted = { until, reason: reason.trim(), grantedBy: trainer.personId, grantedAt: now };
    await tx.insert(deadlineExtensions).values({ deadlineId, personId, ...granted });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'deadline-extended',
      subject: { type: 'order-class', id: ofClass.id },
      reason: reason.trim(),
      detail: { deadlineId, personId, until, before: before?.until ?? null },
    });
    return { before: before?.until ?? null };
  });
}
