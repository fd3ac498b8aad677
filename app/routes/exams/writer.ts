import { claimWriter, writerClaim } from '~/domain/exams/sitting/claim-writer.server';
import { Refusal } from '~/domain/refusal';
import { anyone, person } from '~/http/answer';
import { json, readJson } from '~/http/json';

/** There is nothing to read here. */
export const loader = person.read(() => {
  throw new Refusal('not-found');
});

/** A page asks to be the one that writes. A session that ended is told as 401: a redirect would lose what the page holds. */
export const action = anyone.receive(async ({ actor, request, param, device, now }) => {
  if (!actor) throw new Refusal('sign-in-first');
  const claim = await readJson(request, writerClaim);
  return json({ now, ...(await claimWriter(actor, param('id'), { ...claim, device }, now)) });
});
