import type {
  CertificateFacts,
  PaperWords,
  ScopeKind,
  WordsOfPaper,
} from '~/domain/certificates/paper/certificate-facts';
import type { Language } from '~/domain/language';
import { translate } from './words.server';

const groups = { languages: 'language', categories: 'category', markets: 'market' } as const satisfies Record<
  ScopeKind,
  string
>;

/** The words of a certificate's paper in one language. */
function wordsIn(language: Language): PaperWords {
  const t = translate(language);
  return {
    title: t('paper:title'),
    certifies: (issuer) => t('paper:certifies', { issuer }),
    passed: t('paper:passed'),
    edition: t('paper:edition'),
    issued: t('paper:issued'),
    validUntil: t('paper:validUntil'),
    notLimited: t('trade:notLimited'),
    signedBy: t('paper:signedBy'),
    check: t('paper:check'),
    rosette: t('paper:rosette'),
    code: t('paper:code'),
    issuer: t('certificates:issuer'),
    scope: {
      languages: t('paper:scope.languages'),
      categories: t('paper:scope.categories'),
      markets: t('paper:scope.markets'),
    },
    // A code that has no word stands for itself.
    listed: (kind, codes) =>
      codes
        .map((code) => t(`trade:${groups[kind]}.${code}` as 'trade:language.en', { defaultValue: code }))
        .join(language === 'zh' ? '、' : ', '),
  };
}

export const paperWords: WordsOfPaper = { en: wordsIn('en'), zh: wordsIn('zh') };

/** What a certificate covers, in the words its paper has for it. */
export function scopesInWords(language: Language, scopes: CertificateFacts['scopes']): Record<ScopeKind, string> {
  const { listed, notLimited } = paperWords[language];
  const said = (kind: ScopeKind) => (scopes?.[kind].length ? listed(kind, scopes[kind]) : notLimited);
  return { languages: said('languages'), categories: said('categories'), markets: said('markets') };
}
