import type { z } from 'zod';
import type { certificateScopes, signatory } from '#db/schema/certificates';
import type { Language } from '../../language';

export type BothLanguages = { en: string; zh: string };

/** What stands on a certificate's paper. None of it changes after issue. */
export type CertificateFacts = {
  number: string;
  holder: string;
  holderLatin: string | null;
  scheme: BothLanguages;
  schemeVersion: string;
  scopes: z.output<typeof certificateScopes> | null;
  signatory: z.output<typeof signatory> | null;
  issuedAt: number;
  validUntil: number;
};

export const scopeKinds = ['languages', 'categories', 'markets'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** The paper's own words in one language. */
export type PaperWords = {
  title: string;
  /** “… certifies that”, before the holder's name. */
  certifies(issuer: string): string;
  passed: string;
  edition: string;
  issued: string;
  validUntil: string;
  notLimited: string;
  signedBy: string;
  check: string;
  rosette: string;
  code: string;
  issuer: string;
  scope: Record<ScopeKind, string>;
  /** The words of a scope's codes, as a list. */
  listed(kind: ScopeKind, codes: readonly string[]): string;
};
export type WordsOfPaper = Record<Language, PaperWords>;

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as certificates write it, in UTC, so that the paper and every page about it say the same wherever they are read. */
export function writtenDay(at: number): BothLanguages {
  const day = new Date(at);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  return { en: `${date} ${months[month] ?? ''} ${year}`, zh: `${year} 年 ${month + 1} 月 ${date} 日` };
}
