import type { ErrorRequestHandler } from 'express';
import { log } from './log';

/** What went wrong outside every page: one line of text with the request's id, and never a stack. */
export const answerUnforeseen: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const asked = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  const status = asked >= 400 && asked < 500 ? asked : 500;
  const requestId = String((response.locals as Record<string, unknown>).requestId ?? '');
  if (status === 500) log.error({ event: 'failed', requestId, err: error });
  const text = status === 500 ? 'Something went wrong on our side.' : 'This request cannot be answered.';
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${text} ${requestId}\n`);
};
