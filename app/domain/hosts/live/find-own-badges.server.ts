import { and, desc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { hostAccounts, liveBadges, stores } from '#db/schema/hosts';
import type { Actor } from '../../people/actor';
import { findClearance } from '../clearance/find-clearance.server';
import { listBadgeStores } from './list-badge-stores.server';

/** A host's standing badges, what they may make one for, and their light. Without a host account there is nothing to show. */
export async function findOwnBadges({ personId }: Actor, now: number) {
  const hasAccount = (await db.$count(hostAccounts, eq(hostAccounts.personId, personId))) > 0;
  const badges = await db
    .select({ id: liveBadges.tokenHash, store: stores.name, platform: stores.platform, madeAt: liveBadges.madeAt })
    .from(liveBadges)
    .leftJoin(stores, eq(stores.id, liveBadges.storeId))
    .where(and(eq(liveBadges.personId, personId), isNull(liveBadges.endedAt)))
    .orderBy(desc(liveBadges.madeAt));
  const { light } = await findClearance(personId, now);
  return { hasAccount, badges, light, stores: await listBadgeStores(db, personId, now) };
}
