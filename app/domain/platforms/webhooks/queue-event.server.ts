import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { webhookDeliveries } from '#db/schema/platforms';
import { bodyOf, type WebhookEvent } from './webhook-event';

/**
 * Writes a message to an endpoint, in the transaction that causes it: it is sent if and only if that is committed. What
 * one act would say twice is said once. `id` names a message that may be written more than once and must not be.
 */
export async function queueEvent(tx: Transaction, endpointId: string, event: WebhookEvent, id?: string): Promise<void> {
  const payload = bodyOf(event);
  if (id === undefined && (await isQueued(tx, endpointId, event, payload))) return;
  await tx
    .insert(webhookDeliveries)
    .values({
      id: id ?? newId(),
      endpointId,
      type: event.type,
      payload,
      state: 'pending',
      createdAt: event.at,
      attempts: 0,
      nextAttemptAt: event.at,
    })
    .onConflictDoNothing();
}

async function isQueued(tx: Transaction, endpointId: string, event: WebhookEvent, payload: string): Promise<boolean> {
  const same = and(
    eq(webhookDeliveries.endpointId, endpointId),
    eq(webhookDeliveries.createdAt, event.at),
    eq(webhookDeliveries.state, 'pending'),
    eq(webhookDeliveries.attempts, 0),
    eq(webhookDeliveries.payload, payload),
  );
  return (await tx.$count(webhookDeliveries, same)) > 0;
}
