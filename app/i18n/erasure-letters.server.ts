import type { Letter } from '~/domain/people/letter';
import type { ErasureLetter } from '~/domain/privacy/erasure/ask-erasure.server';
import { translate } from './words.server';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** The mail that says when somebody will be erased, and where they take it back. `origin` is this site's address. */
export const erasureAskedLetter =
  (origin: string): ErasureLetter =>
  (language, { name, dueAt, zone }) => {
    const date = new Intl.DateTimeFormat(locale[language], {
      timeZone: zone,
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(dueAt);
    return {
      subject: translate(language)('mail:erasureAsked.subject'),
      body: translate(language)('mail:erasureAsked.body', { name, date, link: `${origin}/account/data#erasure` }),
    };
  };

/** The mail that says that nothing will be erased. */
export const erasureTakenBackLetter =
  (origin: string): Letter<{ name: string }> =>
  (language, { name }) => ({
    subject: translate(language)('mail:erasureTakenBack.subject'),
    body: translate(language)('mail:erasureTakenBack.body', { name, link: `${origin}/account/data` }),
  });
