import { findSeenClearance } from '~/domain/platforms/answers/find-seen-clearance.server';
import { bearer } from '~/http/answer-api';
import { iso } from '~/http/api/moment';
import { operations } from '~/http/api/operations';
import { wrong } from '~/http/api/read-question';
import { translate } from '~/i18n/words.server';

/** A clock that is a little ahead asks about now. In ms. */
const TOLERANCE_MS = 60_000;

/** May this host go live for this store? */
export const loader = bearer.read(operations.clearance, async ({ bearer: asker, question, now, language }) => {
  const { store, host, certificate = '', market, language: spoken } = question;
  const at = question.at === undefined ? null : Date.parse(question.at);
  if (at !== null && at < now - TOLERANCE_MS) throw wrong([{ parameter: 'at', code: 'in-the-past' }]);
  const asked = { store, host: host ?? { certificate }, market, language: spoken, at };
  const answer = await findSeenClearance(asker, asked, now);
  const t = translate(language);
  return {
    ...answer,
    markets: [...answer.markets],
    languages: [...answer.languages],
    reasons: answer.reasons.map((code) => ({ code, text: t(`hosts:reason.${code}`) })),
    asOf: iso(answer.asOf),
    at: iso(answer.at),
    cacheableUntil: iso(answer.cacheableUntil),
  };
});
