import { createInstance } from 'i18next';
import type { Language } from '~/domain/language';
import { contexts } from '~/i18n/contexts';
import { settings } from '~/i18n/settings';

export type Words = (key: string, facts?: Record<string, string | number>) => string;

/** The site's own words in a language, so that a test finds what a person reads. Throws for a key that is not there. */
export async function wordsIn(language: Language): Promise<Words> {
  const files = await Promise.all(
    contexts.map(async (context) => {
      const { default: words } = await import(`../../app/i18n/${context}.${language}.ts`);
      return [context, words] as const;
    }),
  );
  const speaker = createInstance();
  await speaker.init({
    ...settings(language),
    ns: [...contexts],
    resources: { [language]: Object.fromEntries(files) },
  });
  const speak = speaker.t as unknown as (key: string, facts: object) => string;
  return (key, facts = {}) => {
    if (!speaker.exists(key, facts)) throw new Error(`no words for ${key} in ${language}`);
    return speak(key, facts);
  };
}
