import { eq } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { hostAccounts } from '#db/schema/hosts';
import type { HostState } from '~/domain/hosts/clearance';
import { openStore } from '~/domain/hosts/open-store.server';
import type { Actor, Manager } from '~/domain/people/actor';
import { LONG_AGO } from './people';

/** Puts somebody's host account straight into a state, without a history. */
export async function makeAccount({ personId }: Pick<Actor, 'personId'>, state: HostState): Promise<void> {
  await transaction(async (tx) => {
    await tx.insert(hostAccounts).values({ personId, state, createdAt: LONG_AGO, changedAt: LONG_AGO });
  });
}

export async function stateOf({ personId }: Pick<Actor, 'personId'>): Promise<HostState | null> {
  const [account] = await db
    .select({ state: hostAccounts.state })
    .from(hostAccounts)
    .where(eq(hostAccounts.personId, personId));
  return account?.state ?? null;
}

/** A store of the manager's first enterprise. Returns its id. */
export async function makeStore(manager: Manager, name = 'Yuehai Pumps Official'): Promise<string> {
  const [organisationId] = manager.organisationIds;
  if (!organisationId) throw new Error('the manager manages nothing');
  return openStore(manager, { organisationId, name, platform: 'Alibaba.com' }, LONG_AGO);
}
