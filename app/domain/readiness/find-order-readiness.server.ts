import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { findOwnOrder } from '../cohorts/orders/find-own-order.server';
import type { Manager, Trainer } from '../people/actor';
import { type ClassReadiness, readinessOf } from './class-readiness';
import { loadClass } from './load-class.server';

/**
 * How ready the class of an order is, for either of its two sides: burndown and counts, and nobody by name, whatever they
 * consented to. Null while no class delivers it. A constant number of queries. Throws `not-found`.
 */
export async function findOrderReadiness(
  party: Manager | Trainer,
  orderId: string,
  now: number,
): Promise<ClassReadiness | null> {
  await findOwnOrder(db, party, orderId);
  const [opened] = await db.select({ id: classes.id }).from(classes).where(eq(classes.orderId, orderId));
  if (!opened) return null;
  const { people: _people, around: _around, ...counts } = readinessOf(await loadClass(opened.id, now), now);
  return counts;
}
