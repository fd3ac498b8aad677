import { answerSaves } from '~/domain/exams/sitting/answer-save';
import { findHeldAnswers } from '~/domain/exams/sitting/find-held-answers.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import { Refusal, refusalStatus } from '~/domain/refusal';
import { anyone, person } from '~/http/answer';
import { json, readJson } from '~/http/json';

/** The answers as the server holds them, for a page that only reads. */
export const loader = person.read(async ({ actor, param, now }) =>
  json({ now, answers: await findHeldAnswers(actor, param('id')) }),
);

/**
 * Takes answers as they change, as JSON. Each save is acknowledged or refused by itself; the status is that of the first
 * refusal, 200 when there is none. A session that ended is told as 401, for the page to say: a redirect would lose the answers.
 */
export const action = anyone.receive(async ({ actor, request, param, now }) => {
  if (!actor) throw new Refusal('sign-in-first');
  const { writer, saves } = await readJson(request, answerSaves);
  const { deadline, outcomes } = await saveAnswers(actor, param('id'), writer, saves, now);
  const refused = outcomes.find((outcome) => 'code' in outcome);
  return json({ now, deadline, outcomes }, refused ? refusalStatus[refused.code] : 200);
});
