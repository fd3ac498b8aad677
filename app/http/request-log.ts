import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { log } from './log';

/** Parts of addresses that let whoever reads them in: the log gets the shape instead. */
const SECRETS: [part: RegExp, shape: string][] = [
  [/\/reset-password\/[^/?]*.*$/i, '/reset-password/:token'],
  [/^\/badge\/[^/?]*.*$/i, '/badge/:token'],
  [/^\/live\/[^/?]*.*$/i, '/live/:ticket'],
];

/** A path as it may be logged. Written differently (percent signs, double slashes, capitals) it is the same route. */
export function loggedPath(path: string): string {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // It is no route's address, and refused.
  }
  plain = plain.replace(/\/{2,}/g, '/');
  return SECRETS.reduce((text, [part, shape]) => text.replace(part, shape), plain).slice(0, 200);
}

/** Gives each request an id, says it in the answer, and logs one line when the answer is out. */
export const logRequests: RequestHandler = (request, response, next) => {
  const requestId = randomUUID();
  const started = process.hrtime.bigint();
  const path = loggedPath(request.path);
  response.locals.requestId = requestId;
  response.set('X-Request-Id', requestId);
  response.on('finish', () => {
    log.info({
      requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Number((process.hrtime.bigint() - started) / 10_000n) / 100,
    });
  });
  next();
};
