import { eq } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, orderAgreements } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findOwnOrder, type OwnOrder } from './find-own-order.server';
import { keepMove } from './keep-move.server';
import { bothAgree, listAgreements } from './list-agreements.server';
import { termsDigest } from './order-terms';
import { type OrderLetter, tellOtherSide } from './tell-other-side.server';

/**
 * One side agrees to the terms it saw. When both have agreed to a draft it is `agreed`, and its class is opened: one class
 * an order, whoever agrees at the same moment. It is called what the order is, in the zone of the university's last
 * agreement, until the university says otherwise. Agreeing again changes nothing. Throws `not-found`,
 * `order-terms-changed` when the terms are no longer those that were seen, `not-in-this-state` once the order is over.
 */
export async function agreeToOrder(
  trainer: Trainer,
  { orderId, seen, letter }: { orderId: string; seen: string; letter: OrderLetter | null },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const own = await findOwnOrder(tx, trainer, orderId);
    const { order, side } = own;
    if (order.state === 'closed' || order.state === 'cancelled') {
      throw new Refusal('not-in-this-state', { state: order.state });
    }
    if (termsDigest(order) !== seen) throw new Refusal('order-terms-changed');
    const before = await listAgreements(tx, order);
    if (before[side]) return;
    const by = { agreedBy: trainer.personId, agreedAt: now };
    await tx.insert(orderAgreements).values({ orderId, side, terms: seen, ...by });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'order-agreed',
      subject: { type: 'order', id: orderId },
      detail: { side, terms: seen },
    });
    const opens = order.state === 'draft' && (await bothAgree(tx, order));
    if (opens) {
      await keepMove(tx, { orderId, from: 'draft', to: 'agreed', reason: null, movedBy: trainer.personId }, now);
      await openClass(tx, own, trainer.personId, now);
    }
    await tellOtherSide(tx, own, { news: opens ? 'opened' : 'agreed', letter }, now);
  });
}

async function openClass(tx: Transaction, { order }: OwnOrder, by: string, now: number): Promise<void> {
  const { university } = await listAgreements(tx, order);
  const [lecturer] = await tx
    .select({ zone: people.zone })
    .from(people)
    .where(eq(people.id, university?.agreedBy ?? by));
  const classId = newId();
  await tx.insert(classes).values({
    id: classId,
    organisationId: order.universityId,
    orderId: order.id,
    nameEn: order.title,
    nameZh: order.title,
    zone: lecturer?.zone ?? 'UTC',
    createdAt: now,
  });
  await record(tx, {
    at: now,
    actorId: by,
    action: 'order-class-opened',
    subject: { type: 'order-class', id: classId },
    detail: { orderId: order.id },
  });
}
