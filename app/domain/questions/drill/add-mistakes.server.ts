import type { Transaction } from '#db/client';
import { drillCards } from '#db/schema/questions';
import { firstCard } from './drill';

/**
 * Puts what somebody got wrong into their drill, from the first interval. A mistake that is there already starts again.
 * It belongs to the change that found the mistakes, and is recorded with it.
 */
export async function addMistakes(
  tx: Transaction,
  personId: string,
  itemIds: readonly string[],
  now: number,
): Promise<void> {
  if (itemIds.length === 0) return;
  const card = { ...firstCard(now), answeredAt: now };
  await tx
    .insert(drillCards)
    .values([...new Set(itemIds)].map((itemId) => ({ personId, itemId, ...card })))
    .onConflictDoUpdate({ target: [drillCards.personId, drillCards.itemId], set: card });
}
