import type { CredentialWords, Scopes } from '~/domain/certificates/badge/credential';
import type { Policy } from '~/domain/exams/policy/policy';
import { type Language, languages } from '~/domain/language';
import { translate } from './words.server';

/** The sentences of a credential: a file cannot know who reads it, so each stands in both languages. */
export const credentialWords: CredentialWords = {
  issuer: { en: translate('en')('certificates:issuer'), zh: translate('zh')('certificates:issuer') },
  description: inBoth((language) => translate(language)('credential:description')),
  criteria: (policy) => inBoth((language) => criteria(language, policy)),
  scopes: (scopes) => inBoth((language) => covers(language, scopes)),
};

function inBoth(say: (language: Language) => string): string {
  return languages.map(say).join('\n\n');
}

function criteria(language: Language, { title, sections, minutes, pass }: Policy): string {
  const count = sections.reduce((total, { items }) => total + items, 0);
  return translate(language)('credential:criteria', { exam: title[language], count, minutes, ...pass });
}

function covers(language: Language, { languages: spoken, categories, markets }: Scopes): string {
  const t = translate(language);
  const free = t('trade:notLimited');
  const listed = (codes: readonly string[], group: string) =>
    codes.length === 0
      ? free
      : codes.map((code) => `${t(`trade:${group}.${code}` as 'trade:language.en')} (${code})`).join(', ');
  return t('credential:scopes', {
    languages: listed(spoken, 'language'),
    categories: listed(categories, 'category'),
    markets: listed(markets, 'market'),
  });
}
