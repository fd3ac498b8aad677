import type { AnnouncementLetter } from '~/domain/cohorts/announcements/mail-announcements.server';
import { translate } from './words.server';

/** The mail that brings an announcement: in the reader's language around the text as it was written. */
export const announcementLetter =
  (origin: string): AnnouncementLetter =>
  (language, { className, announcementId, ...written }) => {
    const facts = { ...written, class: className[language] };
    return {
      subject: translate(language)('mail:announcement.subject', facts),
      body: translate(language)('mail:announcement.body', {
        ...facts,
        link: `${origin}/announcements/${announcementId}`,
        account: `${origin}/account#quiet`,
      }),
    };
  };
