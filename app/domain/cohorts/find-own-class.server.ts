import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classes, orders } from '#db/schema/cohorts';
import type { Trainer } from '../people/actor';
import { Refusal } from '../refusal';
import type { OrderState } from './orders/order';

/** A class as every use case of classes begins with it. `orderId` and `orderState` are null for a team. */
export type OwnClass = {
  id: string;
  organisationId: string;
  zone: string;
  startsOn: string | null;
  orderId: string | null;
  orderState: OrderState | null;
  endedAt: number | null;
};

/**
 * A class of the organisation a trainer acts for, inside a transaction or not. The one way a class is looked up by whoever
 * runs it: any other is `not-found`.
 */
export async function findOwnClass(
  reader: Pick<Reader, 'select'>,
  trainer: Trainer,
  classId: string,
): Promise<OwnClass> {
  const [found] = await reader
    .select({
      id: classes.id,
      organisationId: classes.organisationId,
      zone: classes.zone,
      startsOn: classes.startsOn,
      orderId: classes.orderId,
      orderState: orders.state,
      endedAt: classes.endedAt,
    })
    .from(classes)
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .where(and(eq(classes.id, classId), inArray(classes.organisationId, [...trainer.organisationIds])));
  if (!found) throw new Refusal('not-found');
  return found;
}
