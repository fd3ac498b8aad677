import type { PlaceLetter } from '~/domain/cohorts/roster/places/invite-places.server';
import type { Language } from '~/domain/language';
import { translate } from './words.server';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** The mail that tells somebody of their place on a roster, in both languages. `origin` is this site's address. */
export const placeLetter =
  (origin: string): PlaceLetter =>
  ({ name, inviter, className, organisation, token, until, zone }) => {
    const written = (language: Language) => {
      const date = new Intl.DateTimeFormat(locale[language], { timeZone: zone, dateStyle: 'long' }).format(until);
      const facts = {
        ...{ name, inviter, class: className[language], organisation: organisation[language] },
        ...{ until: date, link: `${origin}/join/${token}` },
      };
      const t = translate(language);
      return { subject: t('roster:letter.subject', facts), body: t('roster:letter.body', facts) };
    };
    const [zh, en] = [written('zh'), written('en')];
    return { subject: `${zh.subject} · ${en.subject}`, body: `${zh.body}\n\n· · ·\n\n${en.body}\n\nGreenroom` };
  };
