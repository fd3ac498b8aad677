import type { BindingLetter } from '~/domain/hosts/bindings/ask-for-binding.server';
import type { IdentityLetter } from '~/domain/hosts/identity/remind-identity-checks.server';
import type { SlotLetter } from '~/domain/hosts/slots/cancel-slot.server';
import type { Language } from '~/domain/language';
import { translate } from './words.server';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** A moment by the reader's own clocks, with the zone's name. */
function moment(language: Language, at: number, zone: string): string {
  const format = new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return format.format(at);
}

/** The mail that asks a host to be bound to a store. `origin` is this site's address in each of these. */
export const bindingAskedLetter =
  (origin: string): BindingLetter =>
  (language, facts) => ({
    subject: translate(language)('mail:bindingAsked.subject', facts),
    body: translate(language)('mail:bindingAsked.body', { ...facts, link: `${origin}/host#asked` }),
  });

const slotLetter =
  (kind: 'guestAsked' | 'slotCancelled', origin: string, place: string): SlotLetter =>
  (language, { startsAt, zone, ...facts }) => ({
    subject: translate(language)(`mail:${kind}.subject`, facts),
    body: translate(language)(`mail:${kind}.body`, {
      ...facts,
      start: moment(language, startsAt, zone),
      link: `${origin}/host#${place}`,
    }),
  });

/** The mail that invites a host to join one broadcast as a guest. */
export const guestAskedLetter = (origin: string) => slotLetter('guestAsked', origin, 'asked');
/** The mail that says a broadcast was cancelled. */
export const slotCancelledLetter = (origin: string) => slotLetter('slotCancelled', origin, 'broadcasts');

/** The mail that says until when an identity check counts. */
export const identityReminderLetter =
  (origin: string): IdentityLetter =>
  (language, { name, until, zone }) => {
    const date = moment(language, until, zone);
    return {
      subject: translate(language)('mail:identityReminder.subject', { date }),
      body: translate(language)('mail:identityReminder.body', { name, date, link: `${origin}/host` }),
    };
  };
