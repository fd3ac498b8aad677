import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { webhookEndpoints } from '#db/schema/platforms';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { Network } from './reachable-address';
import { readAddress } from './webhook-address';
import { firstSecret } from './webhook-secret.server';

export const MOST_ENDPOINTS = 10;

/**
 * Adds an address where an organisation hears of changes, and returns its id and the secret that signs: the secret this
 * once, since it is kept encrypted. `networks` are the private ones this installation allows. Throws `not-found`,
 * `address-not-https`, `address-not-reachable`, `endpoint-exists` and `too-many-endpoints`.
 */
export async function addEndpoint(
  manager: Manager,
  { organisationId, url: typed, networks }: { organisationId: string; url: string; networks: readonly Network[] },
  now: number,
): Promise<{ id: string; secret: string }> {
  if (!manager.organisationIds.includes(organisationId)) throw new Refusal('not-found');
  const read = readAddress(typed.trim(), networks);
  if (typeof read === 'string') throw new Refusal(read, {}, 'url');
  const { url } = read;
  const { secret, sealed } = firstSecret();
  const id = newId();
  await transaction(async (tx) => {
    const inUse = await tx
      .select({ url: webhookEndpoints.url })
      .from(webhookEndpoints)
      .where(and(eq(webhookEndpoints.organisationId, organisationId), isNull(webhookEndpoints.endedAt)));
    if (inUse.some((each) => each.url === url)) throw new Refusal('endpoint-exists', {}, 'url');
    if (inUse.length >= MOST_ENDPOINTS) throw new Refusal('too-many-endpoints', { limit: MOST_ENDPOINTS });
    const made = { id, organisationId, url, secret: sealed, createdBy: manager.personId, createdAt: now };
    await tx.insert(webhookEndpoints).values(made);
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'webhook-added',
      subject: { type: 'webhook', id },
      detail: { organisationId, host: new URL(url).host },
    });
  });
  return { id, secret };
}
