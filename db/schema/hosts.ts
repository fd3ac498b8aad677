import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { boolean, id, index, instant, json, oneOf, table, text, uniqueIndex } from '../columns';
import { organisations } from './organisations';
import { people } from './people';

export const hostStates = [
  'applicant',
  'in-training',
  'eligible',
  'certified',
  'active',
  'suspended',
  'expired',
  'revoked',
] as const;

/** One per person. Its state moves only along the table in app/domain/hosts/account/account-transitions.ts. */
export const hostAccounts = table('host_accounts', {
  personId: id()
    .primaryKey()
    .references(() => people.id),
  state: oneOf(hostStates).notNull(),
  createdAt: instant().notNull(),
  changedAt: instant().notNull(),
});

export const hostAccountChanges = table(
  'host_account_changes',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => hostAccounts.personId),
    from: oneOf(hostStates),
    to: oneOf(hostStates).notNull(),
    /** Null when a fact moved the account (a lesson completed, a certificate issued), not a person's decision. */
    by: id().references(() => people.id),
    reason: text(),
    /** What the move rests on: a lesson id, a sitting id, a certificate number. */
    evidence: json(z.record(z.string(), z.string())).notNull(),
    at: instant().notNull(),
  },
  (t) => [index('host_account_changes_person').on(t.personId, t.at)],
);

/** That somebody compared the person with an identity document. No document is stored. */
export const identityChecks = table(
  'identity_checks',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    checkedBy: id()
      .notNull()
      .references(() => people.id),
    checkedAt: instant().notNull(),
    ofAge: boolean().notNull(),
  },
  (t) => [index('identity_checks_person').on(t.personId, t.checkedAt)],
);

export const stores = table(
  'stores',
  {
    id: id().primaryKey(),
    organisationId: id()
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    platform: text().notNull(),
    /** The platform's organisation, which may ask who is cleared for this store; null when the enterprise did not say so. */
    platformId: id().references(() => organisations.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('stores_name').on(t.organisationId, t.platform, t.name),
    index('stores_platform').on(t.platformId),
  ],
);

/** A host bound to a store (绑定店铺): asked for by a manager, accepted by the host. */
export const storeBindings = table(
  'store_bindings',
  {
    id: id().primaryKey(),
    storeId: id()
      .notNull()
      .references(() => stores.id),
    personId: id()
      .notNull()
      .references(() => hostAccounts.personId),
    state: oneOf(['asked', 'in-force', 'declined', 'ended']).notNull(),
    /** The markets and languages it is for; null is any. */
    markets: json(z.array(z.string())),
    languages: json(z.array(z.string())),
    askedAt: instant().notNull(),
    askedBy: id()
      .notNull()
      .references(() => people.id),
    answeredAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('store_bindings_one_standing').on(t.storeId, t.personId).where(sql`state in ('asked', 'in-force')`),
    index('store_bindings_person').on(t.personId),
  ],
);

const minutesOfWeek = z
  .int()
  .min(0)
  .max(7 * 24 * 60);

/** What a host tells stores of themselves. */
export const hostProfiles = table('host_profiles', {
  personId: id()
    .primaryKey()
    .references(() => hostAccounts.personId),
  languages: json(z.array(z.string())).notNull(),
  categories: json(z.array(z.string())).notNull(),
  regions: json(z.array(z.string())).notNull(),
  /** When the host can be on air: minutes since Monday 00:00 UTC, each from before to. */
  hours: json(z.array(z.strictObject({ from: minutesOfWeek, to: minutesOfWeek }))).notNull(),
  changedAt: instant().notNull(),
});

/** A broadcast a store has planned. */
export const slots = table(
  'slots',
  {
    id: id().primaryKey(),
    storeId: id()
      .notNull()
      .references(() => stores.id),
    title: text().notNull(),
    market: text(),
    language: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** The host who is to go live; null while nobody is. */
    personId: id().references(() => hostAccounts.personId),
    createdBy: id()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (t) => [index('slots_store').on(t.storeId, t.startsAt), index('slots_person').on(t.personId, t.startsAt)],
);

/** A host of elsewhere who joins one broadcast (连麦): cleared for the store during it, without a binding. */
export const guestInvitations = table(
  'guest_invitations',
  {
    id: id().primaryKey(),
    slotId: id()
      .notNull()
      .references(() => slots.id),
    personId: id()
      .notNull()
      .references(() => hostAccounts.personId),
    state: oneOf(['asked', 'accepted', 'declined', 'withdrawn']).notNull(),
    askedAt: instant().notNull(),
    askedBy: id()
      .notNull()
      .references(() => people.id),
    answeredAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('guest_invitations_one_standing').on(t.slotId, t.personId).where(sql`state in ('asked', 'accepted')`),
    index('guest_invitations_person').on(t.personId),
  ],
);

/** The address of a host's live badge, a browser source beside their broadcast. */
export const liveBadges = table(
  'live_badges',
  {
    /** SHA-256 of the token in the address. */
    tokenHash: text().primaryKey(),
    personId: id()
      .notNull()
      .references(() => hostAccounts.personId),
    /** The store it speaks for; null is the host alone. */
    storeId: id().references(() => stores.id),
    madeAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('live_badges_person').on(t.personId)],
);
