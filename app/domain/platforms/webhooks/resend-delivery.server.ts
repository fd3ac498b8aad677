import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { webhookDeliveries } from '#db/schema/platforms';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { ownStandingEndpoint } from './own-endpoint.server';

/**
 * Has a message sent again, as the same message with the same id, whether it was delivered or given up. One that is
 * waiting between tries is tried at once; one that was never tried yet is refused as `delivery-underway`.
 */
export async function resendDelivery(
  manager: Manager,
  { endpointId, deliveryId }: { endpointId: string; deliveryId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { organisationId } = await ownStandingEndpoint(tx, manager, endpointId);
    const [delivery] = await tx
      .select()
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.endpointId, endpointId)));
    if (!delivery) throw new Refusal('not-found');
    if (delivery.state === 'pending' && delivery.nextAttemptAt <= now) throw new Refusal('delivery-underway');
    await tx
      .update(webhookDeliveries)
      .set({ state: 'pending', nextAttemptAt: now, deliveredAt: null })
      .where(eq(webhookDeliveries.id, deliveryId));
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'webhook-resent',
      subject: { type: 'webhook', id: endpointId },
      detail: { organisationId, message: deliveryId },
    });
  });
}
