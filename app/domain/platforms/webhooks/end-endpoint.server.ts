import { transaction } from '#db/client';
import type { Manager } from '../../people/actor';
import { closeEndpoint } from './close-endpoint.server';
import { ownStandingEndpoint } from './own-endpoint.server';

/** Ends an endpoint of an organisation the manager manages: nothing is sent there any more. Its log stays. */
export async function endEndpoint(manager: Manager, endpointId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    await ownStandingEndpoint(tx, manager, endpointId);
    await closeEndpoint(tx, { endpointId, by: manager.personId, now });
  });
}
