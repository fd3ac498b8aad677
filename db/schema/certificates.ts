import { id, index, instant, integer, oneOf, table, text, uniqueIndex } from '../columns';
import { sittings } from './exams';
import { people } from './people';

export const certificates = table(
  'certificates',
  {
    /** The number on the paper: 128 random bits in base32. */
    number: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    sittingId: id()
      .notNull()
      .references(() => sittings.id),
    /** As printed, which stays when the person's name changes. */
    holder: text().notNull(),
    scheme: text().notNull(),
    schemeVersion: text().notNull(),
    /** Expiring and expired are read off `validUntil`, never stored. */
    state: oneOf(['valid', 'suspended', 'revoked', 'superseded']).notNull(),
    issuedAt: instant().notNull(),
    issuedBy: id()
      .notNull()
      .references(() => people.id),
    validUntil: instant().notNull(),
  },
  (t) => [
    uniqueIndex('certificates_one_per_sitting').on(t.sittingId),
    index('certificates_person').on(t.personId),
    index('certificates_valid_until').on(t.validUntil),
  ],
);

/** Every change of a certificate's state: who, when, why. */
export const certificateChanges = table(
  'certificate_changes',
  {
    id: id().primaryKey(),
    number: id()
      .notNull()
      .references(() => certificates.number),
    ordinal: integer().notNull(),
    from: text(),
    to: text().notNull(),
    by: id()
      .notNull()
      .references(() => people.id),
    reason: text(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('certificate_changes_in_order').on(t.number, t.ordinal)],
);
