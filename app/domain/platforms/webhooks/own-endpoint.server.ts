import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { webhookEndpoints } from '#db/schema/platforms';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';

/** An endpoint of an organisation the manager manages. Throws `not-found` for any other. */
export async function ownEndpoint(reader: Pick<Reader, 'select'>, manager: Manager, endpointId: string) {
  const [endpoint] = await reader
    .select()
    .from(webhookEndpoints)
    .where(
      and(eq(webhookEndpoints.id, endpointId), inArray(webhookEndpoints.organisationId, [...manager.organisationIds])),
    );
  if (!endpoint) throw new Refusal('not-found');
  return endpoint;
}

/** The same, while messages are sent there. Throws `endpoint-ended` afterwards. */
export async function ownStandingEndpoint(reader: Pick<Reader, 'select'>, manager: Manager, endpointId: string) {
  const endpoint = await ownEndpoint(reader, manager, endpointId);
  if (endpoint.endedAt !== null) throw new Refusal('endpoint-ended');
  return endpoint;
}
