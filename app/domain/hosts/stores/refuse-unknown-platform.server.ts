import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { organisations } from '#db/schema/organisations';
import { Refusal } from '../../refusal';

/** Refuses an organisation that is no platform. Null is none. */
export async function refuseUnknownPlatform(tx: Transaction, platformId: string | null): Promise<void> {
  if (platformId === null) return;
  const [platform] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, platformId), eq(organisations.kind, 'platform')));
  if (!platform) throw new Refusal('platform-unknown', {}, 'platformId');
}
