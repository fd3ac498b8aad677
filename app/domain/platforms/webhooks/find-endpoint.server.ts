import { asc, desc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { webhookAttempts, webhookDeliveries } from '#db/schema/platforms';
import type { Manager } from '../../people/actor';
import { ownEndpoint } from './own-endpoint.server';
import { unsentReasons } from './unsent';

const LISTED_AT_MOST = 100;

/**
 * An endpoint of an organisation the manager manages, with its newest messages, what came of each try, and whether there
 * are more. The secret is not among it.
 */
export async function findEndpoint(manager: Manager, endpointId: string) {
  const { id, url, createdAt, endedAt } = await ownEndpoint(db, manager, endpointId);
  const rows = await db
    .select({
      id: webhookDeliveries.id,
      type: webhookDeliveries.type,
      payload: webhookDeliveries.payload,
      state: webhookDeliveries.state,
      createdAt: webhookDeliveries.createdAt,
      nextAttemptAt: webhookDeliveries.nextAttemptAt,
    })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.endpointId, id))
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(LISTED_AT_MOST + 1);
  const shown = rows.slice(0, LISTED_AT_MOST);
  const tries = await db
    .select({
      deliveryId: webhookAttempts.deliveryId,
      at: webhookAttempts.at,
      took: webhookAttempts.took,
      status: webhookAttempts.status,
      error: webhookAttempts.error,
    })
    .from(webhookAttempts)
    .where(
      inArray(
        webhookAttempts.deliveryId,
        shown.map((delivery) => delivery.id),
      ),
    )
    .orderBy(asc(webhookAttempts.ordinal));
  return {
    id,
    url,
    createdAt,
    endedAt,
    more: rows.length > LISTED_AT_MOST,
    deliveries: shown.map((delivery) => ({
      ...delivery,
      tries: tries
        .filter(({ deliveryId }) => deliveryId === delivery.id)
        .map(({ deliveryId: _, error, ...each }) => ({
          ...each,
          error: unsentReasons.find((reason) => reason === error) ?? null,
        })),
    })),
  };
}
