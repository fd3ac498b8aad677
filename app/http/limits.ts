import type { RequestHandler } from 'express';

/** The largest body any form here needs is a few kilobytes; uploads will have their own route and limit. */
export const MAX_BODY_BYTES = 256 * 1024;

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
  if (Number(length) > MAX_BODY_BYTES) {
    response
      .status(413)
      .set('Connection', 'close')
      .type('text/plain')
      .send(`A body may have ${MAX_BODY_BYTES} bytes.\n`);
    return;
  }
  next();
};
