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
