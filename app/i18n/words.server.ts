import { createInstance, type i18n, type Resource, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '~/domain/language';
import { contexts } from './contexts';
import { settings } from './settings';

const files = import.meta.glob<Resource[string][string]>('./*.{en,zh}.ts', { eager: true, import: 'default' });

function dictionaries(language: Language) {
  return Object.fromEntries(contexts.map((context) => [context, files[`./${context}.${language}.ts`] ?? {}]));
}

function speak(language: Language): i18n {
  const instance = createInstance();
  instance.use(initReactI18next).init({
    ...settings(language),
    ns: [...contexts],
    resources: { [language]: dictionaries(language) },
    initImmediate: false,
  });
  return instance;
}

const spoken: Record<Language, i18n> = { en: speak('en'), zh: speak('zh') };

/** All words of a language, for rendering a page on the server. */
export const wordsOf = (language: Language): i18n => spoken[language];

/** The words for text that is made on the server and read elsewhere: mail, exports. */
export const translate = (language: Language): TFunction<typeof contexts> => spoken[language].t;
