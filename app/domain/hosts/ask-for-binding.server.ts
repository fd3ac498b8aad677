import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { hostAccounts, storeBindings, stores } from '#db/schema/hosts';
import { record } from '../audit/record.server';
import type { Manager } from '../people/actor';
import { Refusal } from '../refusal';
import { COOL_DOWN_MS } from './binding-transitions';
import { listAskablePeople } from './list-askable-people.server';

/**
 * Asks a host to be bound to a store, which they accept or decline. The store has to be one of the manager's, the person
 * a member of that enterprise or of an order class it commissioned: anybody else is not found. One standing binding a
 * store and host; 24 hours have to pass after unlinking. Returns the binding's id.
 */
export async function askForBinding(
  manager: Manager,
  { storeId, personId }: { storeId: string; personId: string },
  now: number,
): Promise<string> {
  return transaction(async (tx) => {
    const [store] = await tx
      .select({ organisationId: stores.organisationId })
      .from(stores)
      .where(and(eq(stores.id, storeId), inArray(stores.organisationId, [...manager.organisationIds])));
    if (!store) throw new Refusal('not-found');
    const askable = await listAskablePeople(tx, [store.organisationId]);
    if (!askable.some((row) => row.personId === personId)) throw new Refusal('not-found');
    await refuseWithoutAccount(tx, personId);
    await refuseStanding(tx, storeId, personId);
    await refuseCoolingDown(tx, storeId, personId, now);
    const id = newId();
    await tx
      .insert(storeBindings)
      .values({ id, storeId, personId, state: 'asked', askedAt: now, askedBy: manager.personId });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'binding-asked',
      subject: { type: 'binding', id },
      detail: { storeId, personId },
    });
    return id;
  });
}

async function refuseWithoutAccount(tx: Transaction, personId: string): Promise<void> {
  const [account] = await tx
    .select({ personId: hostAccounts.personId })
    .from(hostAccounts)
    .where(eq(hostAccounts.personId, personId));
  if (!account) throw new Refusal('no-host-account', {}, 'personId');
}

const between = (storeId: string, personId: string) =>
  and(eq(storeBindings.storeId, storeId), eq(storeBindings.personId, personId));

async function refuseStanding(tx: Transaction, storeId: string, personId: string): Promise<void> {
  const [standing] = await tx
    .select({ id: storeBindings.id })
    .from(storeBindings)
    .where(and(between(storeId, personId), inArray(storeBindings.state, ['asked', 'in-force'])));
  if (standing) throw new Refusal('binding-exists', {}, 'personId');
}

/** Only a binding that was in force cools down: one withdrawn before it was answered unlinked nothing. */
async function refuseCoolingDown(tx: Transaction, storeId: string, personId: string, now: number): Promise<void> {
  const [last] = await tx
    .select({ endedAt: storeBindings.endedAt })
    .from(storeBindings)
    .where(and(between(storeId, personId), isNotNull(storeBindings.answeredAt), isNotNull(storeBindings.endedAt)))
    .orderBy(desc(storeBindings.endedAt))
    .limit(1);
  const from = (last?.endedAt ?? 0) + COOL_DOWN_MS;
  if (last && now < from) throw new Refusal('binding-cooling-down', { from }, 'personId');
}
