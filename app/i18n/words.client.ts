import { createInstance, type i18n } from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { initReactI18next } from 'react-i18next';
import type { Language } from '~/domain/language';
import { settings } from './settings';

const files = import.meta.glob<Record<string, unknown>>('./*.{en,zh}.ts', { import: 'default' });

/** Loads the words a page starts with before it is hydrated; the words of later pages come when they are visited. */
export async function loadWords(language: Language, wanted: readonly string[]): Promise<i18n> {
  const instance = createInstance();
  const load = async (lng: string, context: string) => files[`./${context}.${lng}.ts`]?.() ?? {};
  await instance
    .use(initReactI18next)
    .use(resourcesToBackend(load))
    .init({ ...settings(language), ns: [...wanted], partialBundledLanguages: true });
  return instance;
}
