import type { RequestHandler } from 'express';
import { preferredLanguage } from '../preferred-language';
import { Problem, problemResponse } from './problem';

/**
 * What is asked of the API comes from programs: cookies are dropped before anybody looks at them, and nothing is written,
 * so that every method but GET and HEAD is refused in the API's own words. `origin` is this site's address.
 */
export const prepareApi =
  (origin: string): RequestHandler =>
  async (request, response, next) => {
    delete request.headers.cookie;
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const language = preferredLanguage(request.get('accept-language'));
    const problem = new Problem('method-not-allowed', undefined, { Allow: 'GET, HEAD', Connection: 'close' });
    const answer = problemResponse(problem, language, origin);
    response.status(answer.status);
    answer.headers.forEach((value, name) => void response.set(name, value));
    response.send(await answer.text());
  };
