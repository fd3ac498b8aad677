import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { ownStandingEndpoint } from './own-endpoint.server';
import { queueEvent } from './queue-event.server';

/** Has a message of type `test` sent to an endpoint, to see whether it arrives. */
export async function testEndpoint(manager: Manager, endpointId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const { organisationId } = await ownStandingEndpoint(tx, manager, endpointId);
    await queueEvent(tx, endpointId, { type: 'test', at: now, data: { endpoint: endpointId } }, newId());
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'webhook-tested',
      subject: { type: 'webhook', id: endpointId },
      detail: { organisationId },
    });
  });
}
