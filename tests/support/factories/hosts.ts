import { eq } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { hostAccounts } from '#db/schema/hosts';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { type AskedBinding, askForBinding } from '~/domain/hosts/bindings/ask-for-binding.server';
import type { HostState } from '~/domain/hosts/clearance/clearance';
import { type NewSlot, planSlot } from '~/domain/hosts/slots/plan-slot.server';
import { openStore } from '~/domain/hosts/stores/open-store.server';
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

/** A mail that says who is written to. */
export const anyLetter = (_language: unknown, { name }: { name: string }) => ({ subject: `To ${name}`, body: name });

/** A binding that a manager asks for. Returns its id. */
export const askBinding = (manager: Manager, asked: AskedBinding, now: number): Promise<string> =>
  askForBinding(manager, { ...asked, letter: anyLetter }, now);

/** A binding in force between a host, whom the manager may ask, and a store. Returns its id. */
export async function makeBinding(
  manager: Manager,
  host: Actor,
  asked: Omit<AskedBinding, 'personId'>,
  now = LONG_AGO,
): Promise<string> {
  const bindingId = await askBinding(manager, { ...asked, personId: host.personId }, now);
  await answerBinding(host, { bindingId, act: 'accept' }, now);
  return bindingId;
}

/** A broadcast of a store, an hour long and nobody's unless said otherwise. Returns its id. */
export const makeSlot = (
  manager: Manager,
  { startsAt, ...slot }: Partial<NewSlot> & Pick<NewSlot, 'storeId' | 'startsAt'>,
  now = LONG_AGO,
): Promise<string> => {
  const given = { title: 'Deep-well pumps', market: null, language: null, personId: null };
  return planSlot(manager, { ...given, startsAt, endsAt: startsAt + 3_600_000, ...slot }, now);
};
