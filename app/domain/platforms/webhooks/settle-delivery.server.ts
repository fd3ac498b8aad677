import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { webhookAttempts, webhookDeliveries } from '#db/schema/platforms';
import type { Claimed } from './claim-deliveries.server';
import { closeEndpoint } from './close-endpoint.server';
import { nextTry } from './retry-schedule';

/** What came of a try: the receiver's status, or why there is none. `took` in ms. */
export type Outcome = { at: number; took: number; status: number | null; error: string | null };

/** The receiver says there is nobody any more. */
const GONE = 410;

/**
 * Writes down what came of a try. A status of 200 to 299 acknowledges the message; 410 ends the endpoint; after anything
 * else it is tried again later, and given up in the end.
 */
export async function settleDelivery({ id, endpointId, tries }: Claimed, outcome: Outcome): Promise<void> {
  const { at, took, status, error } = outcome;
  const settledAt = at + took;
  const taken = status !== null && status >= 200 && status < 300;
  await transaction(async (tx) => {
    await tx
      .insert(webhookAttempts)
      .values({ id: newId(), deliveryId: id, ordinal: tries, at, took, status, error })
      .onConflictDoNothing();
    const standing = and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.state, 'pending'));
    if (taken) {
      await tx.update(webhookDeliveries).set({ state: 'delivered', deliveredAt: settledAt }).where(standing);
      return;
    }
    if (status === GONE) return closeEndpoint(tx, { endpointId, by: null, now: settledAt });
    const again = nextTry(tries, settledAt);
    await tx
      .update(webhookDeliveries)
      .set(again === null ? { state: 'given-up' } : { nextAttemptAt: again })
      .where(and(standing, eq(webhookDeliveries.attempts, tries)));
  });
}
