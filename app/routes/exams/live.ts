import { writerName } from '~/domain/exams/sitting/answer-save';
import { findStanding } from '~/domain/exams/sitting/find-standing.server';
import { tellStanding } from '~/domain/exams/sitting/standing';
import { person } from '~/http/answer';
import { json } from '~/http/json';
import { followSitting, sayOnce } from '~/http/live-sittings.server';

/**
 * How one's own sitting stands, for the page that `writer` names: as a stream of server-sent events for whoever accepts
 * one, once as JSON for others.
 */
export const loader = person.read(async ({ actor, param, query, request, whenGone, now }) => {
  const id = param('id');
  const standing = await findStanding(actor, id);
  const page = { writer: writerName.safeParse(query.get('writer')).data ?? '', sessionId: actor.sessionId };
  const streams = request.method === 'GET' && request.headers.get('accept') === 'text/event-stream';
  const told = { ...tellStanding(standing, page), now };
  if (!streams) return json(told);
  if (standing.state !== 'open') return sayOnce(told);
  const stream = followSitting(id, {
    words: (each) => tellStanding(each, page),
    first: () => findStanding(actor, id),
    signal: whenGone(),
  });
  // 204 is how an event stream is told not to ask again.
  return stream ?? new Response(null, { status: 204 });
});
