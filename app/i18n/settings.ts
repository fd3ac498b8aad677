import type { InitOptions } from 'i18next';
import type { Language } from '~/domain/language';
import { everywhere } from './contexts';

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
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  };
}
