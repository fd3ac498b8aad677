import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { organisations } from '#db/schema/organisations';
import { apiTokens, webhookDeliveries, webhookEndpoints } from '#db/schema/platforms';
import type { Manager } from '../people/actor';

/** What a token is worth at a moment. */
export type TokenState = 'in-use' | 'expired' | 'revoked';

const stateOf = (
  { revokedAt, expiresAt }: { revokedAt: number | null; expiresAt: number | null },
  now: number,
): TokenState => (revokedAt !== null ? 'revoked' : expiresAt !== null && now >= expiresAt ? 'expired' : 'in-use');

/**
 * The organisations a manager manages, each with its API tokens and webhook endpoints: those in use first, then the newest.
 * No secret is among it. Times in ms since 1970; `lastUsedAt` to the hour.
 */
export async function listConnections(manager: Manager, now: number) {
  const ids = [...manager.organisationIds];
  const managed = await db
    .select({ id: organisations.id, name: { en: organisations.nameEn, zh: organisations.nameZh } })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.createdAt));
  const tokens = await db
    .select({
      id: apiTokens.id,
      organisationId: apiTokens.organisationId,
      name: apiTokens.name,
      ending: apiTokens.ending,
      scopes: apiTokens.scopes,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      revokedAt: apiTokens.revokedAt,
    })
    .from(apiTokens)
    .where(inArray(apiTokens.organisationId, ids))
    .orderBy(sql`${apiTokens.revokedAt} is not null`, desc(apiTokens.createdAt));
  const endpoints = await db
    .select({
      id: webhookEndpoints.id,
      organisationId: webhookEndpoints.organisationId,
      url: webhookEndpoints.url,
      createdAt: webhookEndpoints.createdAt,
      endedAt: webhookEndpoints.endedAt,
    })
    .from(webhookEndpoints)
    .where(inArray(webhookEndpoints.organisationId, ids))
    .orderBy(sql`${webhookEndpoints.endedAt} is not null`, desc(webhookEndpoints.createdAt));
  const queued = await db
    .select({
      endpointId: webhookDeliveries.endpointId,
      waiting: count().mapWith(Number),
      tried: sql`max(${webhookDeliveries.attempts})`.mapWith(Number),
    })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(and(inArray(webhookEndpoints.organisationId, ids), eq(webhookDeliveries.state, 'pending')))
    .groupBy(webhookDeliveries.endpointId);
  const queue = new Map(queued.map(({ endpointId, ...row }) => [endpointId, row]));
  return managed.map(({ id, name }) => ({
    id,
    name,
    tokens: tokens
      .filter(({ organisationId }) => organisationId === id)
      .map(({ organisationId: _, revokedAt, ...token }) => ({
        ...token,
        state: stateOf({ revokedAt, expiresAt: token.expiresAt }, now),
      })),
    endpoints: endpoints
      .filter(({ organisationId }) => organisationId === id)
      .map(({ organisationId: _, endedAt, ...endpoint }) => {
        const { waiting = 0, tried = 0 } = queue.get(endpoint.id) ?? {};
        const state: EndpointState = endedAt !== null ? 'ended' : tried > 0 ? 'failing' : 'standing';
        return { ...endpoint, waiting, state };
      }),
  }));
}
export type EndpointState = 'standing' | 'failing' | 'ended';
