import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { orders } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findOwnOrder } from './find-own-order.server';
import type { OrderState } from './order';
import { neededByOf, type OrderTerms, termsDigest } from './order-terms';
import { refuseUnknownSkills } from './refuse-unknown-skills.server';
import { type OrderLetter, tellOtherSide } from './tell-other-side.server';

const OVER: readonly OrderState[] = ['closed', 'cancelled'];

export type ChangedTerms = {
  orderId: string;
  /** Digest of the terms as the changer saw them. */
  seen: string;
  seats: number;
  /** A day of `zone`; null keeps the moment there is. */
  neededOn: string | null;
  zone: string;
  /** Everything else, which only a draft can change. */
  rest: Omit<OrderTerms, 'seats' | 'neededBy'> | null;
  letter: OrderLetter | null;
};

/**
 * Either side changes the terms: all of them in a draft, afterwards only seats and date, for as long as the order is not
 * over. What was agreed to is void by that, also for who changes them: each agrees anew to what stands there now; the
 * order stays in its state. Throws `not-found`, `not-in-this-state`, `order-terms-changed` when they are no longer those
 * the changer saw, `date-not-ahead`, `course-unknown`. Terms that stay the same change nothing.
 */
export async function changeTerms(
  trainer: Trainer,
  { orderId, seen, seats, neededOn, zone, rest, letter }: ChangedTerms,
  now: number,
): Promise<void> {
  const neededBy = neededOn === null ? null : neededByOf({ neededOn, zone }, now);
  if (rest) refuseUnknownSkills(rest.skills);
  await transaction(async (tx) => {
    const own = await findOwnOrder(tx, trainer, orderId);
    const { order, side } = own;
    if (OVER.includes(order.state) || (rest !== null && order.state !== 'draft')) {
      throw new Refusal('not-in-this-state', { state: order.state });
    }
    if (termsDigest(order) !== seen) throw new Refusal('order-terms-changed');
    const changed = { ...order, ...rest, seats, neededBy: neededBy ?? order.neededBy };
    const terms = termsDigest(changed);
    if (terms === seen) return;
    const { title, skills, languages, categories, markets, note } = changed;
    await tx
      .update(orders)
      .set({ title, skills, languages, categories, markets, note, seats, neededBy: changed.neededBy })
      .where(eq(orders.id, orderId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'order-terms-changed',
      subject: { type: 'order', id: orderId },
      detail: {
        side,
        terms,
        seats,
        neededBy: changed.neededBy,
        seatsBefore: order.seats,
        neededByBefore: order.neededBy,
      },
    });
    await tellOtherSide(tx, { ...own, order: changed }, { news: 'changed', letter }, now);
  });
}
