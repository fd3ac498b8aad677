import { anyone } from '~/http/answer';
import { environment } from '~/http/environment';
import { followBadge } from '~/http/live-badges.server';

/** What a live badge hears each second. A token nobody made hears what a host's does who is not cleared. */
export const loader = anyone.read(({ param, client, request }) => {
  const token = param('token');
  if (request.method !== 'GET') return new Response(null, { headers: { 'Cache-Control': 'no-store' } });
  const stream = followBadge(token, { client, origin: environment().origin, signal: request.signal });
  return stream ?? new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': '5' } });
});
