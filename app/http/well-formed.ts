import type { RequestHandler } from 'express';

const METHODS = ['GET', 'HEAD', 'POST'];

/** Answers what no page could make sense of, so that nothing behind has to: 405 for a method nobody serves, 400 else. */
export const refuseMalformed: RequestHandler = (request, response, next) => {
  if (!METHODS.includes(request.method)) {
    response.status(405).set('Allow', METHODS.join(', ')).type('text/plain').send('This method is not served here.\n');
    return;
  }
  if (!isOwnTarget(request.originalUrl) || !isHost(request.get('host'))) {
    response.status(400).type('text/plain').send('This address cannot be read.\n');
    return;
  }
  if (asksForData(request.originalUrl)) {
    response.status(400).type('text/plain').send('Nothing is asked with ?_data= here.\n');
    return;
  }
  next();
};

/**
 * The old way of asking a loader. Pages of ours use `.data`, and with single fetch Remix takes what a loader returns for
 * a Response here: a field called `status` or `body` would become the answer's.
 */
const asksForData = (target: string): boolean =>
  target.includes('?') && new URLSearchParams(target.slice(target.indexOf('?'))).has('_data');

/**
 * A path of ours: absolute-form targets are for proxies, every percent sign in the path must stand for a character, and
 * nothing here has a NUL in it, which no database takes.
 */
function isOwnTarget(target: string): boolean {
  const [path = ''] = target.split('?');
  if (!path.startsWith('/') || target.includes('%00') || !URL.canParse(`http://greenroom.invalid${target}`))
    return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const isHost = (host: string | undefined): boolean =>
  host !== undefined && /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`);
