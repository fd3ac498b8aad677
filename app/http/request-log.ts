import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { log } from './log';

/** Gives each request an id, says it in the answer, and logs one line when the answer is out. */
export const logRequests: RequestHandler = (request, response, next) => {
  const requestId = randomUUID();
  const started = process.hrtime.bigint();
  response.locals.requestId = requestId;
  response.set('X-Request-Id', requestId);
  response.on('finish', () => {
    log.info({
      requestId,
      method: request.method,
      path: request.path,
      status: response.statusCode,
      ms: Number((process.hrtime.bigint() - started) / 10_000n) / 100,
    });
  });
  next();
};
