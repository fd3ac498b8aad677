import type { AnnouncementLetter } from '~/domain/cohorts/announcements/mail-announcements.server';
import { translate } from './words.server';

const PLACE = /<(\w+)>/g;
/** Each place as the sentence is given it. */
const places = {
  name: '<name>',
  writer: '<writer>',
  title: '<title>',
  body: '<body>',
  class: '<class>',
  link: '<link>',
  account: '<account>',
};

/**
 * The mail that brings an announcement: in the reader's language around the text as it was written. The sentence is worded
 * with places, and these are filled in one go afterwards: what somebody wrote is never read as a place itself.
 */
export const announcementLetter =
  (origin: string): AnnouncementLetter =>
  (language, { name, className, writer, title, body, announcementId }) => {
    const facts: Record<string, string> = {
      ...{ name, writer, title, body, class: className[language] },
      link: `${origin}/announcements/${announcementId}`,
      account: `${origin}/account#quiet`,
    };
    const fill = (sentence: string) => sentence.replace(PLACE, (place, fact: string) => facts[fact] ?? place);
    return {
      subject: fill(translate(language)('mail:announcement.subject', places)),
      body: fill(translate(language)('mail:announcement.body', places)),
    };
  };
