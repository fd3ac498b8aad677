import { and, desc, eq, inArray, or } from 'drizzle-orm';
import { db } from '#db/client';
import { alias } from '#db/columns';
import { orderAgreements, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import type { Trainer } from '../../people/actor';
import type { OrderSide } from './order';
import { termsDigest } from './order-terms';

const enterprises = alias(organisations, 'enterprises');
const universities = alias(organisations, 'universities');

/**
 * The orders of the organisation a trainer acts for, as either side, the furthest date first. `awaits` are the sides that
 * have not agreed to the terms as they stand, of an order that is not over. Two queries.
 */
export async function listOrders(trainer: Trainer) {
  const ids = [...trainer.organisationIds];
  const own = or(inArray(orders.enterpriseId, ids), inArray(orders.universityId, ids));
  const rows = await db
    .select({
      order: orders,
      enterprise: { en: enterprises.nameEn, zh: enterprises.nameZh },
      university: { en: universities.nameEn, zh: universities.nameZh },
    })
    .from(orders)
    .innerJoin(enterprises, eq(enterprises.id, orders.enterpriseId))
    .innerJoin(universities, eq(universities.id, orders.universityId))
    .where(own)
    .orderBy(desc(orders.neededBy), desc(orders.createdAt));
  const agreements = await db
    .select({ orderId: orderAgreements.orderId, side: orderAgreements.side, terms: orderAgreements.terms })
    .from(orderAgreements)
    .innerJoin(orders, eq(orders.id, orderAgreements.orderId))
    .where(and(own));
  const agreed = new Set(agreements.map(({ orderId, side, terms }) => `${orderId} ${side} ${terms}`));
  return rows.map(({ order, enterprise, university }) => {
    const { id, title, state, seats, neededBy } = order;
    const side: OrderSide = ids.includes(order.enterpriseId) ? 'enterprise' : 'university';
    const over = state === 'closed' || state === 'cancelled';
    const terms = termsDigest(order);
    const awaits = (['enterprise', 'university'] as const).filter((each) => !agreed.has(`${id} ${each} ${terms}`));
    return {
      ...{ id, title, state, seats, neededBy, side },
      other: side === 'enterprise' ? university : enterprise,
      awaits: over ? [] : awaits,
    };
  });
}
