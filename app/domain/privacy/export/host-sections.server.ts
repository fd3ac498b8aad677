import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateChanges, certificateNames, certificates } from '#db/schema/certificates';
import {
  guestInvitations,
  hostAccountChanges,
  hostAccounts,
  hostProfiles,
  identityChecks,
  liveBadges,
  slots,
  storeBindings,
  stores,
} from '#db/schema/hosts';
import type { Section } from './section';

const ownCertificates: Section = {
  name: 'certificates',
  of: ['certificates.personId', 'certificate_names.personId'],
  async rows({ personId }) {
    const held = await db
      .select({
        number: certificates.number,
        holder: certificates.holder,
        holderLatin: certificates.holderLatin,
        scheme: certificates.scheme,
        schemeVersion: certificates.schemeVersion,
        state: certificates.state,
        issuedAt: certificates.issuedAt,
        validUntil: certificates.validUntil,
        scopes: certificates.scopes,
      })
      .from(certificates)
      .where(eq(certificates.personId, personId));
    const changes = await db
      .select({
        number: certificateChanges.number,
        to: certificateChanges.to,
        reason: certificateChanges.reason,
        at: certificateChanges.at,
      })
      .from(certificateChanges)
      .innerJoin(certificates, eq(certificates.number, certificateChanges.number))
      .where(eq(certificates.personId, personId))
      .orderBy(asc(certificateChanges.ordinal));
    const names = await db
      .select({
        nameToPrint: certificateNames.name,
        latin: certificateNames.latin,
        agreedAt: certificateNames.consentedAt,
      })
      .from(certificateNames)
      .where(eq(certificateNames.personId, personId));
    const history = (of: string) => changes.filter(({ number }) => number === of).map(({ number: _, ...row }) => row);
    return [...held.map((row) => ({ ...row, history: history(row.number) })), ...names];
  },
};

const account: Section = {
  name: 'hostAccount',
  of: ['host_accounts.personId', 'host_account_changes.personId', 'host_profiles.personId'],
  async rows({ personId }) {
    const own = await db
      .select({ state: hostAccounts.state, createdAt: hostAccounts.createdAt, changedAt: hostAccounts.changedAt })
      .from(hostAccounts)
      .where(eq(hostAccounts.personId, personId));
    const history = await db
      .select({
        from: hostAccountChanges.from,
        to: hostAccountChanges.to,
        reason: hostAccountChanges.reason,
        at: hostAccountChanges.at,
      })
      .from(hostAccountChanges)
      .where(eq(hostAccountChanges.personId, personId))
      .orderBy(asc(hostAccountChanges.at));
    const profile = await db
      .select({
        languages: hostProfiles.languages,
        categories: hostProfiles.categories,
        regions: hostProfiles.regions,
        minutesOfTheWeek: hostProfiles.hours,
        changedAt: hostProfiles.changedAt,
      })
      .from(hostProfiles)
      .where(eq(hostProfiles.personId, personId));
    return own.map((row) => ({ ...row, history, profile }));
  },
};

const identity: Section = {
  name: 'identityChecks',
  of: ['identity_checks.personId'],
  rows: ({ personId }) =>
    db
      .select({ checkedAt: identityChecks.checkedAt, ofAge: identityChecks.ofAge })
      .from(identityChecks)
      .where(eq(identityChecks.personId, personId)),
};

const bindings: Section = {
  name: 'bindings',
  of: ['store_bindings.personId'],
  rows: ({ personId }) =>
    db
      .select({
        store: stores.name,
        platform: stores.platform,
        state: storeBindings.state,
        markets: storeBindings.markets,
        languages: storeBindings.languages,
        askedAt: storeBindings.askedAt,
        answeredAt: storeBindings.answeredAt,
        endedAt: storeBindings.endedAt,
      })
      .from(storeBindings)
      .innerJoin(stores, eq(stores.id, storeBindings.storeId))
      .where(eq(storeBindings.personId, personId)),
};

const broadcasts: Section = {
  name: 'broadcasts',
  of: ['slots.personId', 'guest_invitations.personId'],
  async rows({ personId }) {
    const hosted = await db
      .select({ store: stores.name, title: slots.title, startsAt: slots.startsAt, endsAt: slots.endsAt })
      .from(slots)
      .innerJoin(stores, eq(stores.id, slots.storeId))
      .where(eq(slots.personId, personId));
    const joined = await db
      .select({
        store: stores.name,
        title: slots.title,
        startsAt: slots.startsAt,
        asGuest: guestInvitations.state,
        askedAt: guestInvitations.askedAt,
        answeredAt: guestInvitations.answeredAt,
      })
      .from(guestInvitations)
      .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
      .innerJoin(stores, eq(stores.id, slots.storeId))
      .where(eq(guestInvitations.personId, personId));
    return [...hosted, ...joined];
  },
};

const badges: Section = {
  name: 'badges',
  of: ['live_badges.personId'],
  rows: ({ personId }) =>
    db
      .select({ madeAt: liveBadges.madeAt, endedAt: liveBadges.endedAt })
      .from(liveBadges)
      .where(eq(liveBadges.personId, personId)),
};

export const hostSections = [ownCertificates, account, identity, bindings, broadcasts, badges];
