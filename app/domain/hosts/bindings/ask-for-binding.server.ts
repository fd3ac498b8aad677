import { and, eq, inArray } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { hostAccounts, storeBindings, stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { Refusal } from '../../refusal';
import type { TradeLanguage, TradeMarket } from '../../trade';
import { listAskablePeople } from './list-askable-people.server';
import { refuseCoolingDown } from './refuse-cooling-down.server';

export type BindingLetter = Letter<{ name: string; store: string; platform: string; enterprise: string }>;

export type AskedBinding = {
  storeId: string;
  personId: string;
  /** What it is for, which the host reads before accepting. None named is any. */
  markets?: readonly TradeMarket[];
  languages?: readonly TradeLanguage[];
};

/**
 * Asks a host to be bound to a store, here and by mail, which they accept or decline. The store has to be one of the
 * manager's, the person a member of that enterprise or of an order class it commissioned: anybody else is not found. One
 * standing binding a store and host; 24 hours have to pass after unlinking. Returns the binding's id.
 */
export async function askForBinding(
  manager: Manager,
  { storeId, personId, markets = [], languages = [], letter }: AskedBinding & { letter: BindingLetter },
  now: number,
): Promise<string> {
  return transaction(async (tx) => {
    const [store] = await tx
      .select({
        organisationId: stores.organisationId,
        store: stores.name,
        platform: stores.platform,
        enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
      })
      .from(stores)
      .innerJoin(organisations, eq(organisations.id, stores.organisationId))
      .where(and(eq(stores.id, storeId), inArray(stores.organisationId, [...manager.organisationIds])));
    if (!store) throw new Refusal('not-found');
    const askable = await listAskablePeople(tx, [store.organisationId]);
    if (!askable.some((row) => row.personId === personId)) throw new Refusal('not-found');
    await refuseWithoutAccount(tx, personId);
    await refuseStanding(tx, storeId, personId);
    await refuseCoolingDown(tx, { storeId, personId, field: 'personId' }, now);
    const id = newId();
    await tx.insert(storeBindings).values({
      id,
      storeId,
      personId,
      state: 'asked',
      markets: anyOf(markets),
      languages: anyOf(languages),
      askedAt: now,
      askedBy: manager.personId,
    });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'binding-asked',
      subject: { type: 'binding', id },
      detail: { storeId, personId, markets: markets.join(' '), languages: languages.join(' ') },
    });
    const [host] = await tx
      .select({ name: people.name, email: people.email, language: people.language })
      .from(people)
      .where(eq(people.id, personId));
    if (host) {
      const facts = { ...store, name: host.name, enterprise: store.enterprise[host.language] };
      await queueMail(tx, { recipient: host.email, language: host.language, ...letter(host.language, facts) }, now);
    }
    return id;
  });
}

const anyOf = (codes: readonly string[]) => (codes.length === 0 ? null : [...new Set(codes)]);

async function refuseWithoutAccount(tx: Transaction, personId: string): Promise<void> {
  const [account] = await tx
    .select({ personId: hostAccounts.personId })
    .from(hostAccounts)
    .where(eq(hostAccounts.personId, personId));
  if (!account) throw new Refusal('no-host-account', {}, 'personId');
}

async function refuseStanding(tx: Transaction, storeId: string, personId: string): Promise<void> {
  const [standing] = await tx
    .select({ id: storeBindings.id })
    .from(storeBindings)
    .where(
      and(
        eq(storeBindings.storeId, storeId),
        eq(storeBindings.personId, personId),
        inArray(storeBindings.state, ['asked', 'in-force']),
      ),
    );
  if (standing) throw new Refusal('binding-exists', {}, 'personId');
}
