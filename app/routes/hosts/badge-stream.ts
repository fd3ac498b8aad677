import { isLit } from '~/domain/hosts/live/is-lit.server';
import { anyone } from '~/http/answer';
import { environment } from '~/http/environment';
import { json } from '~/http/json';
import { followBadge } from '~/http/live-badges.server';

/**
 * Whether a live badge is lit: as a stream of server-sent events for whoever accepts one, once as JSON for others. A token
 * nobody made is answered like that of a host who is not cleared.
 */
export const loader = anyone.read(async ({ param, client, request, whenGone, now }) => {
  const token = param('token');
  const streams = request.method === 'GET' && request.headers.get('accept') === 'text/event-stream';
  if (!streams) return json({ on: await isLit(token, now) });
  const stream = followBadge(token, { client, origin: environment().origin, signal: whenGone() });
  return stream ?? new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': '5' } });
});
