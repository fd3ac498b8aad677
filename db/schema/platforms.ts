import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../columns';
import { organisations } from './organisations';
import { people } from './people';

export const tokenScopes = ['clearance', 'hosts', 'certificates'] as const;

/** With which an organisation's program asks. */
export const apiTokens = table(
  'api_tokens',
  {
    id: id().primaryKey(),
    organisationId: id()
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    /** SHA-256 of the token, which is shown once. */
    tokenHash: text().notNull(),
    /** Its last characters, to tell tokens apart. */
    ending: text().notNull(),
    scopes: json(z.array(z.enum(tokenScopes))).notNull(),
    createdBy: id()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    /** To the hour, so that asking does not write each time. */
    lastUsedAt: instant(),
    revokedAt: instant(),
    revokedBy: id().references(() => people.id),
  },
  (t) => [uniqueIndex('api_tokens_hash').on(t.tokenHash), index('api_tokens_organisation').on(t.organisationId)],
);

/** Where an organisation wants to hear of changes. */
export const webhookEndpoints = table(
  'webhook_endpoints',
  {
    id: id().primaryKey(),
    organisationId: id()
      .notNull()
      .references(() => organisations.id),
    url: text().notNull(),
    /** The signing secret, encrypted with a key that is not in the database. */
    secret: text().notNull(),
    createdBy: id()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('webhook_endpoints_organisation').on(t.organisationId)],
);

/** A message to an endpoint, written in the transaction that causes it and sent afterwards until acknowledged. */
export const webhookDeliveries = table(
  'webhook_deliveries',
  {
    id: id().primaryKey(),
    endpointId: id()
      .notNull()
      .references(() => webhookEndpoints.id),
    type: text().notNull(),
    /** The body as it is signed and sent. */
    payload: text().notNull(),
    state: oneOf(['pending', 'delivered', 'given-up']).notNull(),
    createdAt: instant().notNull(),
    attempts: integer().notNull(),
    nextAttemptAt: instant().notNull(),
    deliveredAt: instant(),
  },
  (t) => [
    index('webhook_deliveries_endpoint').on(t.endpointId, t.createdAt),
    index('webhook_deliveries_due').on(t.nextAttemptAt).where(sql`state = 'pending'`),
  ],
);

export const webhookAttempts = table(
  'webhook_attempts',
  {
    id: id().primaryKey(),
    deliveryId: id()
      .notNull()
      .references(() => webhookDeliveries.id),
    ordinal: integer().notNull(),
    at: instant().notNull(),
    /** How long it took, in ms. */
    took: integer().notNull(),
    /** What the receiver answered; null when it did not. */
    status: integer(),
    error: text(),
  },
  (t) => [uniqueIndex('webhook_attempts_in_order').on(t.deliveryId, t.ordinal)],
);
