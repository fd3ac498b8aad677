import { recordSittingEvents } from '~/domain/exams/evidence/record-sitting-events.server';
import { sittingEventReport } from '~/domain/exams/evidence/sitting-event';
import { Refusal } from '~/domain/refusal';
import { anyone, person } from '~/http/answer';
import { json, readJson } from '~/http/json';

/** There is nothing to read here. */
export const loader = person.read(() => {
  throw new Refusal('not-found');
});

/** Takes what a running exam's page reports of itself, as evidence. */
export const action = anyone.receive(async ({ actor, request, param, device, now }) => {
  if (!actor) throw new Refusal('sign-in-first');
  const { events } = await readJson(request, sittingEventReport);
  return json({ now, ...(await recordSittingEvents(actor, param('id'), { events, device }, now)) });
});
