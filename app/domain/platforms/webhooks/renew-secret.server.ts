import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { webhookEndpoints } from '#db/schema/platforms';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { ownStandingEndpoint } from './own-endpoint.server';
import { renewedSecret } from './webhook-secret.server';

/** Renews the secret of an endpoint and returns the new one, this once. For 24 hours both sign. */
export async function renewSecret(manager: Manager, endpointId: string, now: number): Promise<string> {
  return transaction(async (tx) => {
    const endpoint = await ownStandingEndpoint(tx, manager, endpointId);
    const { secret, sealed } = renewedSecret(endpoint.secret, now);
    await tx.update(webhookEndpoints).set({ secret: sealed }).where(eq(webhookEndpoints.id, endpointId));
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'webhook-secret-rotated',
      subject: { type: 'webhook', id: endpointId },
      detail: { organisationId: endpoint.organisationId },
    });
    return secret;
  });
}
