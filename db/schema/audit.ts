import { z } from 'zod';
import { id, index, instant, integer, json, serial, table, text } from '../columns';

/** What was done, by whom, why. Appended in the transaction that did it; triggers refuse change and deletion. */
export const auditEntries = table(
  'audit_entries',
  {
    position: serial(),
    at: instant().notNull(),
    /** The person who acted; null when the program did (a job, a migration). No foreign key: an entry outlives erasure. */
    actorId: id(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: id().notNull(),
    reason: text(),
    detail: json(z.record(z.string(), z.json())).notNull(),
    /** SHA-256 over the previous entry's hash and this entry's content: a chain. */
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('audit_entries_subject').on(t.subjectType, t.subjectId),
    index('audit_entries_actor').on(t.actorId),
    index('audit_entries_action').on(t.action),
  ],
);

/** The head of the chain, signed once a day: entries that vanish from the end show against it. Append-only too. */
export const auditSeals = table('audit_seals', {
  ordinal: serial(),
  at: instant().notNull(),
  /** How many entries there were, the position and the hash of the last. */
  entries: integer().notNull(),
  position: integer().notNull(),
  head: text().notNull(),
  keyId: text().notNull(),
  /** Ed25519 over the canonical JSON of the fields above. */
  signature: text().notNull(),
});
