import { and, eq, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { classes, classMembers } from '#db/schema/cohorts';
import { rosterPlaces } from '#db/schema/rosters';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findOwnOrder, type OwnOrder } from './find-own-order.server';
import { keepMove } from './keep-move.server';
import { bothAgree } from './list-agreements.server';
import type { OrderState } from './order';
import { type OrderGuard, orderTransition } from './order-transitions';
import { type OrderLetter, type OrderNews, tellOtherSide } from './tell-other-side.server';

/** The steps the other side is told of by mail. The others it sees on the order's page. */
const told: Partial<Record<OrderState, OrderNews>> = { intake: 'intake', closed: 'closed', cancelled: 'cancelled' };

/**
 * One side takes an order a step further, back, or to its end, as the table says. Throws `not-found`,
 * `not-in-this-state` for a step that is not in the table (agreeing is done by agreeing), `not-allowed` for the other
 * side's, `reason-missing`, and what its guards say: `order-not-agreed`, `first-day-missing`, `class-empty`, `over-seats`.
 */
export async function moveOrder(
  trainer: Trainer,
  {
    orderId,
    to,
    reason,
    letter,
  }: { orderId: string; to: OrderState; reason: string | null; letter: OrderLetter | null },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const own = await findOwnOrder(tx, trainer, orderId);
    const { state: from } = own.order;
    const step = orderTransition(from, to);
    if (!step || to === 'agreed') throw new Refusal('not-in-this-state', { state: from });
    if (!step.sides.includes(own.side)) throw new Refusal('not-allowed');
    if (step.reason && !reason) throw new Refusal('reason-missing', {}, 'reason');
    for (const guard of step.guards) await guards[guard](tx, own);
    await keepMove(tx, { orderId, from, to, reason: reason || null, movedBy: trainer.personId }, now);
    const news = told[to];
    // The step back to intake is no news of its beginning.
    if (news && !(to === 'intake' && step.reason)) {
      await tellOtherSide(tx, own, { news, reason: reason ?? '', letter }, now);
    }
  });
}

const guards: Readonly<Record<OrderGuard, (tx: Transaction, own: OwnOrder) => Promise<void>>> = {
  async 'agreed-by-both'(tx, { order }) {
    if (!(await bothAgree(tx, order))) throw new Refusal('order-not-agreed');
  },
  async 'first-day-set'(tx, { order }) {
    const { startsOn } = await classOf(tx, order.id);
    if (startsOn === null) throw new Refusal('first-day-missing');
  },
  /** Places nobody has taken yet count: who is expected needs a seat. */
  async 'members-fit-seats'(tx, { order: { id, seats } }) {
    const { classId } = await classOf(tx, id);
    const members = await tx.$count(classMembers, and(eq(classMembers.classId, classId), isNull(classMembers.leftAt)));
    if (members === 0) throw new Refusal('class-empty');
    const open = and(eq(rosterPlaces.classId, classId), isNull(rosterPlaces.personId), isNull(rosterPlaces.removedAt));
    const expected = members + (await tx.$count(rosterPlaces, open));
    if (expected > seats) throw new Refusal('over-seats', { members: expected, seats });
  },
};

async function classOf(tx: Transaction, orderId: string): Promise<{ classId: string; startsOn: string | null }> {
  const [found] = await tx
    .select({ classId: classes.id, startsOn: classes.startsOn })
    .from(classes)
    .where(eq(classes.orderId, orderId));
  if (!found) throw new Refusal('not-found');
  return found;
}
