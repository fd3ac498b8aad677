import { createInstance, type TFunction } from 'i18next';
import type { Language } from '~/domain/courses/both-languages';
import { contexts } from '~/i18n/contexts';
import { settings } from '~/i18n/settings';

/** The site's own words in a language, so that a test finds what a person reads: `t('exams:start')`. */
export async function wordsIn(language: Language): Promise<TFunction> {
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
  return speaker.t;
}
