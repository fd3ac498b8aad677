import type { RequestHandler } from 'express';

/** The largest body any form here needs is a few kilobytes, or a draft of a long case. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Where files are sent, and how large a body may be there. */
const UPLOADS: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/admin\/questions\/import$/, 2 * 1024 * 1024],
  // A little above the largest roster, so that one that is too large is refused in words.
  [/^\/classes\/[^/]+\/roster$/, 6 * 1024 * 1024],
  [/^\/verify\/[^/]+\/check$/, 5 * 1024 * 1024],
  // A worksheet as full as it may be, in Chinese, every byte of it escaped.
  [/^\/worksheets\/[^/]+(\/answers)?$/, 512 * 1024],
];

export function bodyLimit(path: string): number {
  const asked = path.replace(/\.data$/, '');
  return UPLOADS.find(([where]) => where.test(asked))?.[1] ?? MAX_BODY_BYTES;
}

/**
 * Caps the size of what is sent. A body must say how long it is, so that the cap holds before it is read; the connection is
 * closed on what is not read, since the rest of it would be taken for the next request.
 */
export const limitBody: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const length = request.get('content-length');
  if (request.get('transfer-encoding') !== undefined || length === undefined) {
    response
      .status(411)
      .set('Connection', 'close')
      .type('text/plain')
      .send('Say how long the body is (Content-Length).\n');
    return;
  }
  const limit = bodyLimit(request.path);
  if (Number(length) > limit) {
    response.status(413).set('Connection', 'close').type('text/plain').send(`A body may have ${limit} bytes.\n`);
    return;
  }
  next();
};
