import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { orderAgreements } from '#db/schema/cohorts';
import type { OrderSide } from './order';
import { type OrderTerms, termsDigest } from './order-terms';

/** Who has agreed to an order's terms as they stand now, and when, by side. One query. */
export async function listAgreements(reader: Pick<Reader, 'select'>, order: OrderTerms & { id: string }) {
  const rows = await reader
    .select({ side: orderAgreements.side, agreedBy: orderAgreements.agreedBy, agreedAt: orderAgreements.agreedAt })
    .from(orderAgreements)
    .where(and(eq(orderAgreements.orderId, order.id), eq(orderAgreements.terms, termsDigest(order))));
  const of = (side: OrderSide) => rows.find((row) => row.side === side) ?? null;
  return { enterprise: of('enterprise'), university: of('university') };
}

/** Whether both sides have. */
export async function bothAgree(reader: Pick<Reader, 'select'>, order: OrderTerms & { id: string }): Promise<boolean> {
  const { enterprise, university } = await listAgreements(reader, order);
  return enterprise !== null && university !== null;
}
