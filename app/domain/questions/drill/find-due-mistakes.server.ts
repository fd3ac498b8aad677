import { and, count, eq, isNull, lte } from 'drizzle-orm';
import { db } from '#db/client';
import { drillCards, items } from '#db/schema/questions';
import type { Actor } from '../../people/actor';

/** How many of one's own mistakes are due. What is withdrawn, or asked in the exam now, is not drilled. */
export async function findDueMistakes(actor: Actor, now: number): Promise<number> {
  const [row] = await db
    .select({ due: count().mapWith(Number) })
    .from(drillCards)
    .innerJoin(items, eq(items.id, drillCards.itemId))
    .where(
      and(
        eq(drillCards.personId, actor.personId),
        eq(items.pool, 'quiz'),
        isNull(items.withdrawnAt),
        lte(drillCards.dueAt, now),
      ),
    );
  return row?.due ?? 0;
}
