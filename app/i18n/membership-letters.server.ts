import type { InvitationLetter } from '~/domain/organisations/invitations/make-invitation.server';
import { translate } from './words.server';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** The mail that invites somebody into an organisation. `origin` is this site's address. */
export const invitationLetter =
  (origin: string): InvitationLetter =>
  (language, { inviter, organisation, role, token, until, zone }) => {
    const t = translate(language);
    const date = new Intl.DateTimeFormat(locale[language], { timeZone: zone, dateStyle: 'long' }).format(until);
    const name = organisation[language];
    return {
      subject: t('membership:mail.subject', { organisation: name }),
      body: t('membership:mail.body', {
        ...{ inviter, organisation: name, role: t(`membership:roles.${role}`) },
        ...{ until: date, link: `${origin}/join/${token}` },
      }),
    };
  };
