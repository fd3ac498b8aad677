import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnknownPlatform } from './refuse-unknown-platform.server';

export type NewStore = {
  organisationId: string;
  name: string;
  platform: string;
  /** The platform's organisation, which may then ask who is cleared for this store. */
  platformId?: string | null;
};

/**
 * Adds a store of an enterprise the manager manages and returns its id. Another organisation is not found; a name that
 * the platform already has there is refused, and so is an organisation that is no platform (`platform-unknown`).
 */
export async function openStore(
  manager: Manager,
  { organisationId, name, platform, platformId = null }: NewStore,
  now: number,
): Promise<string> {
  if (!manager.organisationIds.includes(organisationId)) throw new Refusal('not-found');
  return transaction(async (tx) => {
    const [enterprise] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(eq(organisations.id, organisationId), eq(organisations.kind, 'enterprise')));
    if (!enterprise) throw new Refusal('not-found');
    await refuseUnknownPlatform(tx, platformId);
    const [same] = await tx
      .select({ id: stores.id })
      .from(stores)
      .where(and(eq(stores.organisationId, organisationId), eq(stores.platform, platform), eq(stores.name, name)));
    if (same) throw new Refusal('store-exists', {}, 'name');
    const id = newId();
    await tx.insert(stores).values({ id, organisationId, name, platform, platformId, createdAt: now });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'store-opened',
      subject: { type: 'store', id },
      detail: platformId === null ? { organisationId } : { organisationId, platformId },
    });
    return id;
  });
}
