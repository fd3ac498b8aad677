import { asc, eq } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { stores } from '#db/schema/hosts';
import { webhookDeliveries } from '#db/schema/platforms';
import type { Actor, Admin, Manager } from '~/domain/people/actor';
import type { Bearer } from '~/domain/platforms/tokens/api-token';
import { addEndpoint } from '~/domain/platforms/webhooks/add-endpoint.server';
import { queueEvent } from '~/domain/platforms/webhooks/queue-event.server';
import { EXAM_DAY, makeCertified } from './certificates';
import { makeBinding, makeStore } from './hosts';
import { makeManager, makeMember, makeOrganisation } from './organisations';

/** A day after the certificate of the scene was issued. */
export const NOW = EXAM_DAY + 86_400_000;

export type Scene = {
  enterprise: Manager;
  platform: Manager;
  stranger: Manager;
  store: string;
  host: Actor;
  admin: Admin;
  certificate: string;
  binding: string;
};

/** An enterprise with a store on a platform and a cleared host bound to it; and somebody else's enterprise. */
export async function makeScene(): Promise<Scene> {
  const enterprise = await makeManager();
  const platformId = await makeOrganisation({ kind: 'platform', nameEn: 'Bay', nameZh: '湾', city: 'Hangzhou' });
  const platform = await makeManager(platformId);
  const stranger = await makeManager(await makeOrganisation({ nameEn: 'Other', nameZh: '其他' }));
  const store = await makeStore(enterprise);
  await transaction(async (tx) => void (await tx.update(stores).set({ platformId }).where(eq(stores.id, store))));
  const { person, admin, number } = await makeCertified({ compared: true });
  const host = await makeMember(person, enterprise.organisationIds[0] ?? '', 'learner');
  const binding = await makeBinding(enterprise, host, { storeId: store }, EXAM_DAY + 2_000);
  return { enterprise, platform, stranger, store, host, admin, certificate: number, binding };
}

/** A token of a manager's organisation, as the API admits it. */
export const bearerOf = ({ organisationIds: [organisationId = ''] }: Manager): Bearer => ({
  tokenId: 'a-token',
  organisationId,
  scopes: ['clearance', 'hosts', 'certificates'],
});

/** An endpoint of a manager's organisation. */
export const makeEndpoint = (
  manager: Manager,
  url = 'https://hooks.example.com/greenroom',
  now = EXAM_DAY,
): Promise<{ id: string; secret: string }> =>
  addEndpoint(manager, { organisationId: manager.organisationIds[0] ?? '', url, networks: [] }, now);

/** A message that is due. Returns its id. */
export async function makeMessage(endpointId: string, at = NOW): Promise<string> {
  const id = newId();
  const event = { type: 'test' as const, at, data: { endpoint: endpointId } };
  await transaction((tx) => queueEvent(tx, endpointId, event, id));
  return id;
}

/** What is written for an endpoint, in the order it was. */
export const messagesOf = (endpointId: string) =>
  db
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.endpointId, endpointId))
    .orderBy(asc(webhookDeliveries.createdAt), asc(webhookDeliveries.type));
