import type { Letter } from '../../people/letter';

/** What a holder is told of: an act on a certificate of theirs, or that its end is near. */
export const certificateNews = ['issued', 'renewed', 'suspended', 'reinstated', 'revoked', 'expiring'] as const;
export type CertificateNews = (typeof certificateNews)[number];

/** What the mail to a holder is made of. `scheme` is in the reader's language; moments are in their `zone`. */
export type CertificateLetter = Letter<{
  news: CertificateNews;
  name: string;
  scheme: string;
  number: string;
  validUntil: number;
  zone: string;
  /** Why it was suspended, reinstated or revoked. */
  reason: string;
  /** How many days are left, of one that is expiring. */
  days: number;
}>;
