import type { RequestHandler } from 'express';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site sends from a visitor's browser. A browser says where a write comes from in
 * `Sec-Fetch-Site` or `Origin`; a request with neither comes from no browser and carries no visitor's cookie.
 */
export const refuseForeignWrites: RequestHandler = (request, response, next) => {
  if (READS.has(request.method)) return next();
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.get('host');
  if (foreignSite || foreignOrigin || (site === undefined && origin === undefined && request.headers.cookie)) {
    response.status(403).type('text/plain').send('This write comes from another site and was refused.\n');
    return;
  }
  next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
