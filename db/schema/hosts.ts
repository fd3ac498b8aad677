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

/** One per person. Its state moves only along the table in app/domain/hosts/account-transitions.ts. */
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
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('stores_name').on(t.organisationId, t.platform, t.name)],
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
