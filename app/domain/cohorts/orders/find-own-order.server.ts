import { and, eq, inArray, or } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { alias } from '#db/columns';
import { orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import type { Manager, Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { OrderSide } from './order';

const enterprises = alias(organisations, 'enterprises');
const universities = alias(organisations, 'universities');

/**
 * An order as one of its two sides has it, inside a transaction or not: `side` is the one they act for. For
 * anybody else it is `not-found`.
 */
export async function findOwnOrder(reader: Pick<Reader, 'select'>, party: Trainer | Manager, orderId: string) {
  const ids = [...party.organisationIds];
  const [found] = await reader
    .select({
      order: orders,
      enterprise: { en: enterprises.nameEn, zh: enterprises.nameZh },
      university: { en: universities.nameEn, zh: universities.nameZh },
    })
    .from(orders)
    .innerJoin(enterprises, eq(enterprises.id, orders.enterpriseId))
    .innerJoin(universities, eq(universities.id, orders.universityId))
    .where(and(eq(orders.id, orderId), or(inArray(orders.enterpriseId, ids), inArray(orders.universityId, ids))));
  if (!found) throw new Refusal('not-found');
  const side: OrderSide = ids.includes(found.order.enterpriseId) ? 'enterprise' : 'university';
  return { ...found, side };
}
export type OwnOrder = Awaited<ReturnType<typeof findOwnOrder>>;
