import { eq } from 'drizzle-orm';
import { record } from '~/domain/audit/record.server';
import type { TradeLanguage, TradeMarket } from '~/domain/trade';
import { transaction } from '../client';
import { newId } from '../identifier';
import { storeBindings, stores } from '../schema/hosts';
import type { OrganisationKey } from './cast';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

type Shop = {
  key: string;
  owner: OrganisationKey;
  by: string;
  name: string;
  platform: string;
  /** The platform's organisation, where the enterprise lets it ask. */
  asks?: OrganisationKey;
};

const shops: readonly Shop[] = [
  { key: 'pumps', owner: 'haiyue', by: 'manager', name: 'Haiyue Pumps', platform: 'Yunfan Trade', asks: 'yunfan' },
  { key: 'garden', owner: 'haiyue', by: 'manager', name: 'Haiyue Garden & Irrigation', platform: 'Made-in-China.com' },
  { key: 'lighting', owner: 'lanting', by: 'xu.ting', name: 'Lanting Outdoor Lighting', platform: 'Alibaba.com' },
];

/** What a binding is for; what is left out is any. */
type Scope = { markets?: TradeMarket[]; languages?: TradeLanguage[] };

/**
 * The stores, and who is bound to them: the host to one, asked for by a second; a colleague whose identity check is soon too
 * old; a certified student asked as well. Returns the stores' ids by their key.
 */
export function openStores(timeline: Timeline, world: World): (key: string) => string {
  const ids = new Map(shops.map(({ key }) => [key, newId()]));
  const id = (key: string) => ids.get(key) ?? '';
  for (const { key, owner, by, name, platform, asks } of shops) {
    timeline.add(timeline.daysAgo(118, 11), async (at) => {
      await transaction(async (tx) => {
        await tx.insert(stores).values({
          id: id(key),
          organisationId: world.organisation(owner),
          name,
          platform,
          platformId: asks ? world.organisation(asks) : null,
          createdAt: at,
        });
        const subject = { type: 'store', id: id(key) };
        await record(tx, { at, actorId: world.id(by), action: 'store-opened', subject });
      });
    });
  }
  const abroad: Scope = { markets: ['middle-east', 'southeast-asia', 'africa'], languages: ['en', 'zh'] };
  bind('pumps', 'host', abroad, 62, 61);
  bind('pumps', 'he.meiling', {}, 110, 109);
  bind('garden', 'he.meiling', { languages: ['en'] }, 58, 57);
  bind('garden', 'host', { markets: ['western-europe'], languages: ['en'] }, 2);
  bind('pumps', 'chenyihan', { markets: ['southeast-asia'] }, 3);
  return id;

  function bind(store: string, host: string, { markets, languages }: Scope, asked: number, accepted?: number) {
    const binding = newId();
    const subject = { type: 'binding', id: binding };
    const detail = { storeId: id(store), personId: world.id(host) };
    timeline.add(timeline.daysAgo(asked, 15), async (at) => {
      await transaction(async (tx) => {
        await tx.insert(storeBindings).values({
          id: binding,
          storeId: id(store),
          personId: world.id(host),
          askedBy: world.id('manager'),
          state: 'asked',
          markets,
          languages,
          askedAt: at,
        });
        await record(tx, { at, actorId: world.id('manager'), action: 'binding-asked', subject, detail });
      });
    });
    if (accepted === undefined) return;
    timeline.add(timeline.daysAgo(accepted, 9, 10), async (at) => {
      await transaction(async (tx) => {
        await tx.update(storeBindings).set({ state: 'in-force', answeredAt: at }).where(eq(storeBindings.id, binding));
        await record(tx, { at, actorId: world.id(host), action: 'binding-accepted', subject, detail });
      });
    });
  }
}
