import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { guestInvitations, slots, storeBindings, stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import type { Actor } from '../../people/actor';

const whose = {
  storeId: stores.id,
  store: stores.name,
  platform: stores.platform,
  enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
};
const aboutSlot = {
  ...whose,
  id: slots.id,
  title: slots.title,
  market: slots.market,
  language: slots.language,
  startsAt: slots.startsAt,
  endsAt: slots.endsAt,
};

/** Where the viewer stands as a host: bindings asked for or in force, and the broadcasts to come they host, join or are asked to. */
export async function listOwnPlaces({ personId }: Actor, now: number) {
  const bindings = await db
    .select({
      ...whose,
      id: storeBindings.id,
      state: storeBindings.state,
      markets: storeBindings.markets,
      languages: storeBindings.languages,
      askedAt: storeBindings.askedAt,
    })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .innerJoin(organisations, eq(organisations.id, stores.organisationId))
    .where(and(eq(storeBindings.personId, personId), inArray(storeBindings.state, ['asked', 'in-force'])))
    .orderBy(desc(storeBindings.askedAt));
  const ahead = and(isNull(slots.cancelledAt), gt(slots.endsAt, now));
  const hosting = await db
    .select(aboutSlot)
    .from(slots)
    .innerJoin(stores, eq(stores.id, slots.storeId))
    .innerJoin(organisations, eq(organisations.id, stores.organisationId))
    .where(and(eq(slots.personId, personId), ahead))
    .orderBy(asc(slots.startsAt));
  const joining = await db
    .select({ ...aboutSlot, invitationId: guestInvitations.id, state: guestInvitations.state })
    .from(guestInvitations)
    .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
    .innerJoin(stores, eq(stores.id, slots.storeId))
    .innerJoin(organisations, eq(organisations.id, stores.organisationId))
    .where(and(eq(guestInvitations.personId, personId), inArray(guestInvitations.state, ['asked', 'accepted']), ahead))
    .orderBy(asc(slots.startsAt));
  return { bindings, hosting, joining };
}
