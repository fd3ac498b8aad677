import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { bothLanguages } from '~/domain/both-languages';
import { id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../columns';
import { sittings } from './exams';
import { people } from './people';

/** What a certificate covers. An empty list is not limited. */
export const certificateScopes = z.strictObject({
  languages: z.array(z.string()),
  categories: z.array(z.string()),
  markets: z.array(z.string()),
});

/** Who signs a certificate, as printed. */
export const signatory = z.strictObject({ name: bothLanguages, title: bothLanguages });

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
    /** The name in Latin letters, printed beside it; null when the name is in Latin letters itself. */
    holderLatin: text(),
    scheme: text().notNull(),
    schemeVersion: text().notNull(),
    /** Expiring and expired are read off `validUntil`, never stored. */
    state: oneOf(['valid', 'suspended', 'revoked', 'superseded']).notNull(),
    issuedAt: instant().notNull(),
    /** Null when the policy issued it, with nobody's click. */
    issuedBy: id().references(() => people.id),
    validUntil: instant().notNull(),
    /** Null on what was issued before scopes and signatories were kept. */
    scopes: json(certificateScopes),
    signatory: json(signatory),
    /** The certificate this one renews. */
    renews: text(),
  },
  (t) => [
    uniqueIndex('certificates_one_renewal').on(t.renews).where(sql`renews is not null`),
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
    /** Null when no person decided: issued by policy, superseded by a renewal. */
    by: id().references(() => people.id),
    reason: text(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('certificate_changes_in_order').on(t.number, t.ordinal)],
);

/** The name a person agreed to have printed and published on their certificates. */
export const certificateNames = table('certificate_names', {
  personId: id()
    .primaryKey()
    .references(() => people.id),
  name: text().notNull(),
  latin: text(),
  consentedAt: instant().notNull(),
});

/** Who signs the certificates issued from a moment on. */
export const signatories = table(
  'signatories',
  {
    id: id().primaryKey(),
    content: json(signatory).notNull(),
    since: instant().notNull(),
    setBy: id()
      .notNull()
      .references(() => people.id),
    endedAt: instant(),
  },
  () => [uniqueIndex('signatories_one_in_force').on(sql`(1)`).where(sql`ended_at is null`)],
);

/** The PDFs that were made of a certificate, by digest. The files are in DATA_DIR. */
export const certificatePapers = table(
  'certificate_papers',
  {
    /** SHA-256 of the file, in hexadecimal. */
    digest: text().primaryKey(),
    number: id()
      .notNull()
      .references(() => certificates.number),
    madeAt: instant().notNull(),
  },
  (t) => [index('certificate_papers_number').on(t.number, t.madeAt)],
);

/** The Open Badges 3.0 credential of a certificate, signed once. */
export const certificateCredentials = table(
  'certificate_credentials',
  {
    number: id()
      .primaryKey()
      .references(() => certificates.number),
    /** The certificate's place in the status lists. */
    statusIndex: integer().notNull(),
    keyId: text().notNull(),
    credential: json(z.record(z.string(), z.json())).notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('certificate_credentials_status').on(t.statusIndex)],
);

/** That the holder was told how many days their certificate has left. */
export const certificateNotices = table(
  'certificate_notices',
  {
    id: id().primaryKey(),
    number: id()
      .notNull()
      .references(() => certificates.number),
    days: integer().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('certificate_notices_once').on(t.number, t.days)],
);
