import type { ServerResponse } from 'node:http';

/**
 * A signal that is raised when whoever asked has gone, or has the whole answer. For streams: a request's own signal is no
 * longer raised once the request has been collected as garbage, however many still listen to the signal.
 */
export function whenGone(response: Pick<ServerResponse, 'once' | 'closed'>): AbortSignal {
  if (response.closed) return AbortSignal.abort();
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
