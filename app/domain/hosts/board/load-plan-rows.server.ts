import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import { db } from '#db/client';
import { guestInvitations, hostProfiles, slots, storeBindings, stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Manager } from '../../people/actor';
import { listAskablePeople } from '../bindings/list-askable-people.server';

/**
 * The rows a manager's plan is made of: stores, the bindings whose light they may see (in force, or asked of somebody who lets them),
 * the broadcasts between two moments that are not cancelled, and the guests who accepted. Eight queries, however many.
 */
export async function loadPlanRows(manager: Manager, { from, until }: { from: number; until: number }) {
  const organisationIds = [...manager.organisationIds];
  const ownStores = await db
    .select({
      id: stores.id,
      name: stores.name,
      platform: stores.platform,
      organisationId: stores.organisationId,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(stores)
    .innerJoin(organisations, eq(organisations.id, stores.organisationId))
    .where(inArray(stores.organisationId, organisationIds))
    .orderBy(asc(stores.name), asc(stores.id));
  const storeIds = ownStores.map(({ id }) => id);
  const ownerOf = new Map(ownStores.map(({ id, organisationId }) => [id, organisationId]));
  const place = (organisationId: string | undefined, personId: string) => `${organisationId} ${personId}`;
  const askable = await listAskablePeople(db, organisationIds);
  const seen = askable.filter(({ seesClearance }) => seesClearance);
  const maySee = new Set(seen.map(({ organisationId, personId }) => place(organisationId, personId)));
  const bindings = (await listBindings(storeIds)).filter(
    ({ state, personId, storeId }) => state === 'in-force' || maySee.has(place(ownerOf.get(storeId), personId)),
  );
  const planned = await listSlots(storeIds, from, until);
  const guests = await listAcceptedGuests(planned.map(({ id }) => id));
  const personIds = [
    ...new Set([...bindings, ...planned, ...guests].flatMap(({ personId }) => (personId === null ? [] : [personId]))),
  ];
  const names = new Map((await listNames(personIds)).map(({ id, name }) => [id, name]));
  const bound = await listProfiles(bindings.map(({ personId }) => personId));
  const profiles = new Map(bound.map((row) => [row.personId, row]));
  return { stores: ownStores, storeIds, bindings, planned, guests, personIds, names, profiles };
}

const listBindings = (storeIds: readonly string[]) =>
  db
    .select({
      personId: storeBindings.personId,
      storeId: storeBindings.storeId,
      state: storeBindings.state,
      markets: storeBindings.markets,
      languages: storeBindings.languages,
    })
    .from(storeBindings)
    .where(and(inArray(storeBindings.storeId, [...storeIds]), inArray(storeBindings.state, ['asked', 'in-force'])));

const listSlots = (storeIds: readonly string[], from: number, until: number) =>
  db
    .select({
      id: slots.id,
      storeId: slots.storeId,
      title: slots.title,
      market: slots.market,
      language: slots.language,
      startsAt: slots.startsAt,
      endsAt: slots.endsAt,
      personId: slots.personId,
      cancelledAt: slots.cancelledAt,
    })
    .from(slots)
    .where(
      and(
        inArray(slots.storeId, [...storeIds]),
        isNull(slots.cancelledAt),
        gt(slots.endsAt, from),
        lt(slots.startsAt, until),
      ),
    )
    .orderBy(asc(slots.startsAt), asc(slots.id));

const listAcceptedGuests = (slotIds: readonly string[]) =>
  db
    .select({ slotId: guestInvitations.slotId, personId: guestInvitations.personId })
    .from(guestInvitations)
    .where(and(inArray(guestInvitations.slotId, [...slotIds]), eq(guestInvitations.state, 'accepted')));

const listNames = (personIds: readonly string[]) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...personIds]));

const listProfiles = (personIds: readonly string[]) =>
  db
    .select({ personId: hostProfiles.personId, languages: hostProfiles.languages, hours: hostProfiles.hours })
    .from(hostProfiles)
    .where(inArray(hostProfiles.personId, [...personIds]));
