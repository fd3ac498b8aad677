import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { storeBindings, stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Manager } from '../people/actor';
import type { BindingState } from './bindings/binding-transitions';
import { listAskablePeople } from './bindings/list-askable-people.server';
import { clear } from './clearance/clearance';
import { listClearanceFacts } from './clearance/list-clearance-facts.server';
import { clearForStore } from './clearance/store-clearance';

const order = { green: 0, amber: 1, grey: 2 } as const;
const inForce = ({ state }: { state: BindingState }) => state === 'in-force';
const STANDING: readonly BindingState[] = ['asked', 'in-force'];

/**
 * The enterprises a manager manages, each with its stores and the people it may see: its members and those of the order
 * classes it commissioned, with their bindings to these stores and, of a student who lets them or is bound, light and
 * certificate; those cleared first. Members who
 * neither train nor have a host account are left out; whoever accepted a binding in force stays in sight through it. A
 * constant number of queries.
 */
export async function listTeam(manager: Manager, now: number) {
  const ids = [...manager.organisationIds];
  const enterprises = await db
    .select({ id: organisations.id, kind: organisations.kind, en: organisations.nameEn, zh: organisations.nameZh })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.createdAt));
  const ownStores = await db
    .select({
      id: stores.id,
      organisationId: stores.organisationId,
      name: stores.name,
      platform: stores.platform,
      platformId: stores.platformId,
    })
    .from(stores)
    .where(inArray(stores.organisationId, ids))
    .orderBy(asc(stores.createdAt));
  const bindings = await db
    .select({
      id: storeBindings.id,
      personId: storeBindings.personId,
      state: storeBindings.state,
      markets: storeBindings.markets,
      languages: storeBindings.languages,
      storeId: stores.id,
      store: stores.name,
    })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .where(inArray(stores.organisationId, ids))
    .orderBy(asc(storeBindings.askedAt));
  const standing = bindings.filter(({ state }) => STANDING.includes(state));
  const askable = await listAskablePeople(db, ids);
  const personIds = [...new Set([...askable, ...standing.filter(inForce)].map(({ personId }) => personId))];
  const names = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, personIds))
    .orderBy(asc(people.name));
  const facts = await listClearanceFacts(personIds);

  return enterprises.map(({ id, kind, en, zh }) => {
    const storeIds = new Set(ownStores.filter(({ organisationId }) => organisationId === id).map((store) => store.id));
    const seen = new Map(askable.filter((row) => row.organisationId === id).map((row) => [row.personId, row]));
    return {
      id,
      ownsStores: kind === 'enterprise',
      name: { en, zh },
      stores: ownStores
        .filter((store) => storeIds.has(store.id))
        .map(({ id: storeId, name, platform, platformId }) => ({
          id: storeId,
          name,
          platform,
          platformId,
          bound: standing.filter((binding) => binding.storeId === storeId && binding.state === 'in-force').length,
        })),
      people: names
        .flatMap((each) => {
          const member = seen.get(each.id);
          const known = facts.get(each.id);
          const bound = standing.filter((row) => row.personId === each.id && storeIds.has(row.storeId));
          if (!known || !(member ? member.trains || known.account : bound.some(inForce))) return [];
          const visible = (member?.seesClearance ?? false) || bound.some(inForce);
          const clearance = visible ? clear(known, now) : null;
          return [
            {
              personId: each.id,
              name: each.name,
              through: member?.through ?? ('binding' as const),
              hasAccount: known.account !== null,
              light: clearance?.light ?? null,
              reason: clearance?.reasons[0] ?? null,
              certificateUntil: visible && known.certificate?.state === 'valid' ? known.certificate.validUntil : null,
              bindings: bound.map((binding) => ({
                id: binding.id,
                store: binding.store,
                state: binding.state,
                markets: binding.markets ?? [],
                languages: binding.languages ?? [],
                light: visible ? clearForStore(known, { binding, guest: [] }, now).light : null,
              })),
            },
          ];
        })
        .sort((a, b) => order[a.light ?? 'grey'] - order[b.light ?? 'grey']),
    };
  });
}
