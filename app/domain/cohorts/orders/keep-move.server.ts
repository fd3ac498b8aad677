import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { orderMoves, orders } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import { Refusal } from '../../refusal';
import type { OrderState } from './order';
import { orderTransition } from './order-transitions';

export type OrderMove = { orderId: string; from: OrderState; to: OrderState; reason: string | null; movedBy: string };

/** Writes a step of the table down: the new state, the history both sides read, the audit log. Its guards were asked. */
export async function keepMove(tx: Transaction, move: OrderMove, now: number): Promise<void> {
  const { orderId, from, to, reason, movedBy } = move;
  if (!orderTransition(from, to)) throw new Refusal('not-in-this-state', { state: from });
  const moved = await tx
    .update(orders)
    .set({ state: to })
    .where(and(eq(orders.id, orderId), eq(orders.state, from)))
    .returning({ id: orders.id });
  if (moved.length === 0) throw new Refusal('not-in-this-state', { state: from });
  await tx.insert(orderMoves).values({ ...move, movedAt: now });
  await record(tx, {
    at: now,
    actorId: movedBy,
    action: 'order-moved',
    subject: { type: 'order', id: orderId },
    ...(reason === null ? {} : { reason }),
    detail: { from, to },
  });
}
