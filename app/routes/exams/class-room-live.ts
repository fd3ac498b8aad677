import { findRoom } from '~/domain/exams/rooms/find-room.server';
import { countStandings } from '~/domain/exams/rooms/room-standing';
import { trainer } from '~/http/answer';
import { json } from '~/http/json';
import { followRoom } from '~/http/live-rooms.server';
import { sayOnce } from '~/http/live-sittings.server';

/**
 * How a room stands: as a stream of server-sent events for whoever accepts one, once as JSON for others. Whose room it is
 * is asked again whenever a stream begins.
 */
export const loader = trainer.read(async ({ actor, param, query, request, whenGone, language, now }) => {
  const wall = query.get('view') === 'wall';
  const found = await findRoom(actor, { classId: param('id'), roomId: param('room') }, language, now);
  const { id, title, code, opensAt, closesAt, state, over, people } = found;
  const facts = { now, room: { id, title, code, opensAt, closesAt, state, over }, counts: countStandings(people, now) };
  const told = wall ? facts : { ...facts, people, seats: people.map(({ personId }) => personId) };
  if (request.method !== 'GET' || request.headers.get('accept') !== 'text/event-stream') return json(told);
  if (over) return sayOnce(told);
  // 204 is how an event stream is told not to ask again.
  return followRoom(id, { wall, signal: whenGone() }) ?? new Response(null, { status: 204 });
});
