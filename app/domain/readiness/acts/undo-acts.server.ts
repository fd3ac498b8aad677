import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { outboxMails } from '#db/schema/people';
import { classActs } from '#db/schema/readiness';
import { deadlineExtensions } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import { endDeadline } from '../../cohorts/schedule/end-deadline.server';
import { releaseSeat } from '../../exams/rooms/release-seat.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { ActKind } from '../at-risk';

/** So long an act of the dashboard can be undone, ms. */
export const UNDONE_WITHIN_MS = 24 * 3_600_000;

type Kept = typeof classActs.$inferSelect;
/** Takes back what an act made for one person. False: that cannot be taken back any more. */
type Undo = (tx: Transaction, trainer: Trainer, kept: Kept, now: number) => Promise<boolean>;

const undoing: Record<ActKind, Undo> = {
  remind: takeBackMail,
  extend: restoreExtension,
  async assign(tx, trainer, { detail }, now) {
    await endDeadline(trainer, String(detail.deadlineId), now, (work) => work(tx));
    return true;
  },
  async book(tx, trainer, { classId, personId, detail }, now) {
    await releaseSeat(trainer, { classId, windowId: String(detail.windowId), personId }, now, (work) => work(tx));
    return true;
  },
};

/**
 * Undoes what was done in one click, for everybody it was done for, or only for one of them: exactly what it made is taken
 * back. A reminder only until it is on its way. Whoever runs the class may, whoever did it. Returns for how many. Throws
 * `not-found`, `act-undone-already`, `act-too-old` after 24 hours, `reminder-sent`, `act-overtaken` when somebody has
 * changed since what it made, and what the use case behind it throws.
 */
export async function undoActs(
  trainer: Trainer,
  { classId, actId, personId }: { classId: string; actId: string; personId?: string },
  now: number,
): Promise<{ undone: number }> {
  return transaction(async (tx) => {
    await findOwnClass(tx, trainer, classId);
    const [named] = await tx
      .select()
      .from(classActs)
      .where(and(eq(classActs.id, actId), eq(classActs.classId, classId)));
    if (!named || (personId !== undefined && named.personId !== personId)) throw new Refusal('not-found');
    if (now - named.doneAt >= UNDONE_WITHIN_MS) throw new Refusal('act-too-old');
    const together = and(
      eq(classActs.classId, classId),
      eq(classActs.doneAt, named.doneAt),
      eq(classActs.doneBy, named.doneBy),
      eq(classActs.kind, named.kind),
      personId === undefined ? undefined : eq(classActs.personId, personId),
      isNull(classActs.undoneAt),
    );
    const kept = await tx.select().from(classActs).where(together);
    if (kept.length === 0) throw new Refusal('act-undone-already');
    const undone: Kept[] = [];
    for (const each of kept) if (await undoing[each.kind](tx, trainer, each, now)) undone.push(each);
    if (undone.length === 0) throw new Refusal('reminder-sent');
    const ids = undone.map(({ id }) => id);
    await tx.update(classActs).set({ undoneAt: now }).where(inArray(classActs.id, ids));
    for (const { id, kind, personId: whom } of undone) {
      await record(tx, {
        at: now,
        actorId: trainer.personId,
        action: 'class-act-undone',
        subject: { type: 'order-class', id: classId },
        detail: { actId: id, kind, personId: whom },
      });
    }
    return { undone: new Set(undone.map((each) => each.personId)).size };
  });
}

/** A mail that nobody has begun to send. */
async function takeBackMail(tx: Transaction, _trainer: Trainer, { detail }: Kept): Promise<boolean> {
  const unsent = and(
    eq(outboxMails.position, Number(detail.position)),
    isNull(outboxMails.sentAt),
    eq(outboxMails.attempts, 0),
  );
  const taken = await tx.delete(outboxMails).where(unsent).returning({ position: outboxMails.position });
  return taken.length === 1;
}

/** Puts back what somebody had before, to the letter. */
async function restoreExtension(
  tx: Transaction,
  trainer: Trainer,
  { classId, personId, detail, doneAt }: Kept,
  now: number,
): Promise<boolean> {
  const deadlineId = String(detail.deadlineId);
  const made = and(
    eq(deadlineExtensions.deadlineId, deadlineId),
    eq(deadlineExtensions.personId, personId),
    eq(deadlineExtensions.until, Number(detail.until)),
    eq(deadlineExtensions.grantedAt, doneAt),
  );
  const [taken] = await tx.delete(deadlineExtensions).where(made).returning({ until: deadlineExtensions.until });
  if (!taken) throw new Refusal('act-overtaken');
  const before = typeof detail.before === 'number' ? detail.before : null;
  if (before !== null) {
    await tx.insert(deadlineExtensions).values({
      deadlineId,
      personId,
      until: before,
      reason: String(detail.beforeReason),
      grantedBy: String(detail.beforeBy),
      grantedAt: Number(detail.beforeAt),
    });
  }
  await record(tx, {
    at: now,
    actorId: trainer.personId,
    action: 'extension-withdrawn',
    subject: { type: 'order-class', id: classId },
    detail: { deadlineId, personId, until: taken.until, before },
  });
  return true;
}
