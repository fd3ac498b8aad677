import { createRequestHandler, type RequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/** How the site writes its addresses. What is written otherwise is looked for among all routes. */
const WRITTEN = /^\/([a-z-]+)(?:\/|\.data$|$)/;

const firstOf = (path: string): string => path.split('/')[0] ?? '';

/** The first part of an address, if it is written as the site writes it; empty for the home page. */
export const sectionOf = (pathname: string): string | undefined =>
  pathname === '/' ? '' : WRITTEN.exec(pathname)?.[1];

/** The sections that routes are in, by the first part of their path. */
export function sectionsOf(routes: Routes): ReadonlySet<string> {
  const firsts = Object.values(routes).map(({ path }) => firstOf(path ?? ''));
  return new Set(firsts.filter((first) => sectionOf(`/${first}`) === first));
}

/** The routes an address of a section can be of: its own, those above all sections, and those that take any first part. */
export function routesOf(routes: Routes, section: string): Routes {
  const of = Object.entries(routes).filter(([, { path }]) => {
    const first = firstOf(path ?? '');
    return first === '' || first === section || sectionOf(`/${first}`) !== first;
  });
  return Object.fromEntries(of);
}

/** A build that knows only the routes of a section, and tells the browser of no others: it asks for those it needs. */
function buildOf(build: ServerBuild, section: string): ServerBuild {
  const routes = routesOf(build.routes, section);
  const told = Object.entries(build.assets.routes).filter(([id]) => id in routes);
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(told) } };
}

/**
 * Answers with the routes of a build. The library makes a pattern of every route anew, several times a request: among all of
 * them that is a third of a small answer. So each section has a handler of its own.
 */
export function answerBySection(
  build: ServerBuild,
  options: Omit<Parameters<typeof createRequestHandler>[0], 'build'>,
): RequestHandler {
  const whole = createRequestHandler({ build, ...options });
  const handlers = new Map(
    [...sectionsOf(build.routes)].map((section) => [
      section,
      createRequestHandler({ build: buildOf(build, section), ...options }),
    ]),
  );
  return (request, response, next) => {
    const section = sectionOf(request.path);
    const answer = section === undefined ? whole : (handlers.get(section) ?? whole);
    return answer(request, response, next);
  };
}
