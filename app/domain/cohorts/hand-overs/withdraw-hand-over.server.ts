import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes, handOvers, orders } from '#db/schema/cohorts';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { moveHandOver } from './move-hand-over.server';

/** An enterprise takes an offer back before it is decided. Throws `not-found`, `hand-over-decided`. */
export async function withdrawHandOver(
  trainer: Trainer,
  { handOverId }: { handOverId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const [found] = await tx
      .select({ id: handOvers.id, state: handOvers.state, personId: handOvers.personId })
      .from(handOvers)
      .innerJoin(classes, eq(classes.id, handOvers.classId))
      .innerJoin(orders, eq(orders.id, classes.orderId))
      .where(and(eq(handOvers.id, handOverId), inArray(orders.enterpriseId, [...trainer.organisationIds])));
    if (!found) throw new Refusal('not-found');
    await moveHandOver(tx, found, { act: 'withdraw', by: trainer.personId }, now);
  });
}
