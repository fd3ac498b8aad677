import { showNumber } from '~/domain/certificates/certificate-number';
import type { NameLetter } from '~/domain/certificates/names/remind-of-name.server';
import type { CertificateLetter } from '~/domain/certificates/notices/certificate-letter';
import type { AppealLetter } from '~/domain/exams/appeals/decide-appeal.server';
import type { Letter } from '~/domain/people/letter';
import { translate } from './words.server';

/** The mail with a link to set a new password. `origin` is this site's address: what a request says of it is not believed. */
export const passwordResetLetter =
  (origin: string): Letter<{ name: string; token: string }> =>
  (language, { name, token }) => ({
    subject: translate(language)('mail:passwordReset.subject'),
    body: translate(language)('mail:passwordReset.body', { name, link: `${origin}/reset-password/${token}` }),
  });

/** The mail that says a password was changed, and what to do if it was somebody else. */
export const passwordChangedLetter =
  (origin: string): Letter<{ name: string }> =>
  (language, { name }) => ({
    subject: translate(language)('mail:passwordChanged.subject'),
    body: translate(language)('mail:passwordChanged.body', { name, link: `${origin}/forgot-password` }),
  });

/** The mail that brings the answer to an appeal. */
export const appealDecidedLetter =
  (origin: string): AppealLetter =>
  (language, { outcome, sittingId, ...facts }) => ({
    subject: translate(language)('mail:appealDecided.subject'),
    body: translate(language)('mail:appealDecided.body', {
      ...facts,
      outcome: translate(language)(`mail:appealDecided.outcomes.${outcome}`),
      link: `${origin}/exam/results/${sittingId}#appeals`,
    }),
  });

/** The mail that asks for the name on a certificate. */
export const nameAskedLetter =
  (origin: string): NameLetter =>
  (language, facts) => ({
    subject: translate(language)('mail:nameAsked.subject'),
    body: translate(language)('mail:nameAsked.body', { ...facts, link: `${origin}/certificates#name` }),
  });

/** The mail that tells a holder what happened to their certificate, or that its end is near; dates in the holder's zone. */
export const certificateLetter =
  (origin: string): CertificateLetter =>
  (language, { news, number, validUntil, zone, days, ...facts }) => {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(validUntil);
    const link = news === 'expiring' ? `${origin}/certificates` : `${origin}/verify/${number}`;
    return {
      subject: translate(language)(`mail:certificate.${news}.subject`, { count: days }),
      body: translate(language)(`mail:certificate.${news}.body`, { ...facts, number: showNumber(number), date, link }),
    };
  };
