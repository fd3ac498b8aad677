import type { InitOptions } from 'i18next';
import type { Language } from '~/domain/language';
import { everywhere } from './contexts';

/**
 * What somebody typed never fills a place of the sentence it is put into: a name like `{{link}}` would otherwise swap places
 * with the link. An invisible joiner between the braces keeps it a name. (The page itself escapes HTML, a mail is plain text.)
 */
const asTyped = (text: string): string => text.replaceAll('{{', '{\u2060{').replaceAll('$t(', '$\u2060t(');

/** The same settings in the browser and on the server, so that both write the same words. */
export function settings(language: Language): InitOptions {
  return {
    lng: language,
    fallbackLng: false,
    supportedLngs: ['en', 'zh'],
    ns: [...everywhere],
    defaultNS: 'shell',
    keySeparator: '.',
    returnNull: false,
    interpolation: { escapeValue: true, escape: asTyped },
    react: { useSuspense: true },
  };
}
