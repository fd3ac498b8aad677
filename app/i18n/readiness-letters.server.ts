import type { ReminderLetter } from '~/domain/readiness/acts/remind-people.server';
import { translate } from './words.server';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** The mail that reminds one of a class of what is open. `origin` is this site's address. */
export const reminderLetter =
  (origin: string): ReminderLetter =>
  (language, { name, className, from, zone, tasks }) => {
    const t = translate(language);
    const date = new Intl.DateTimeFormat(locale[language], {
      timeZone: zone,
      dateStyle: 'long',
      timeStyle: 'short',
    });
    const facts = { class: className[language], from, name };
    const lines = tasks.map(({ title, dueAt }) =>
      dueAt === null
        ? t('readiness:mail.open', { title: title[language] })
        : t('readiness:mail.due', { title: title[language], date: date.format(dueAt) }),
    );
    return {
      subject: t('readiness:mail.subject', facts),
      body: [
        t('readiness:mail.greeting', facts),
        '',
        ...(lines.length > 0
          ? [t('readiness:mail.lead', facts), '', ...lines]
          : [t('readiness:mail.leadNothing', facts)]),
        '',
        t('readiness:mail.link', { link: `${origin}/continue` }),
        '',
        t('readiness:mail.close'),
        '',
      ].join('\n'),
    };
  };
