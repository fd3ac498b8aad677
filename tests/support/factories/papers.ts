import type { CertificateFacts } from '~/domain/certificates/paper/certificate-facts';
import type { Press } from '~/domain/certificates/paper/make-papers.server';
import { paperWords } from '~/i18n/paper-words.server';
import { EXAM_DAY, TEST_POLICY } from './certificates';

export const ORIGIN = 'https://greenroom.example';
export const PRESS: Press = { words: paperWords, origin: ORIGIN };

/** What stands on a certificate, as a test wants it. */
export const paperFacts = (facts: Partial<CertificateFacts> = {}): CertificateFacts => ({
  number: '4k7m2x9qrt5vwz3hjn8pcd6fgb',
  holder: '林若溪',
  holderLatin: 'Lin Ruoxi',
  scheme: TEST_POLICY.scheme,
  schemeVersion: TEST_POLICY.schemeVersion,
  scopes: { languages: ['en', 'es'], categories: ['pumps-valves'], markets: [] },
  signatory: { name: { en: 'Chen Yulan', zh: '陈玉兰' }, title: { en: 'Chair', zh: '主任' } },
  issuedAt: EXAM_DAY,
  validUntil: EXAM_DAY + 365 * 86_400_000,
  ...facts,
});
