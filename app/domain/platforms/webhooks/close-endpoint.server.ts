import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { webhookDeliveries, webhookEndpoints } from '#db/schema/platforms';
import { record } from '../../audit/record.server';

/** Ends an endpoint, with what waits to be sent there, and records who did; null when the receiver itself said it is gone. */
export async function closeEndpoint(
  tx: Transaction,
  { endpointId, by, now }: { endpointId: string; by: string | null; now: number },
): Promise<void> {
  const [ended] = await tx
    .update(webhookEndpoints)
    .set({ endedAt: now })
    .where(and(eq(webhookEndpoints.id, endpointId), isNull(webhookEndpoints.endedAt)))
    .returning({ organisationId: webhookEndpoints.organisationId });
  if (!ended) return;
  await tx
    .update(webhookDeliveries)
    .set({ state: 'given-up' })
    .where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.state, 'pending')));
  await record(tx, {
    at: now,
    actorId: by,
    action: 'webhook-ended',
    subject: { type: 'webhook', id: endpointId },
    detail: { ...ended, gone: by === null },
  });
}
