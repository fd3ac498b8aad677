import { and, inArray, lt, ne } from 'drizzle-orm';
import { transaction } from '#db/client';
import { webhookAttempts, webhookDeliveries } from '#db/schema/platforms';

/** Messages stay in the log for 90 days. In ms. */
const KEPT_MS = 90 * 24 * 3_600_000;
const BATCH = 1_000;

/** Forgets messages that were delivered or given up long ago, with their tries. Run by a job. */
export async function forgetOldDeliveries(now: number): Promise<void> {
  await transaction(async (tx) => {
    const old = await tx
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(and(lt(webhookDeliveries.createdAt, now - KEPT_MS), ne(webhookDeliveries.state, 'pending')))
      .limit(BATCH);
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return;
    await tx.delete(webhookAttempts).where(inArray(webhookAttempts.deliveryId, ids));
    await tx.delete(webhookDeliveries).where(inArray(webhookDeliveries.id, ids));
  });
}
