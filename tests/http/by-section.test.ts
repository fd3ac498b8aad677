import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routesOf, sectionOf, sectionsOf } from '~/http/by-section';
import config from '~/routes';

const made = await config;
const module = { default: () => null };
/** The site's routes as a build has them: all below the root. */
const routes: ServerBuild['routes'] = { root: { id: 'root', path: '', module } };
for (const { file, path, index } of made) routes[file] = { id: file, parentId: 'root', path, index, module };

/** Which route an address is of, among some. */
function match(known: ServerBuild['routes'], address: string): string | undefined {
  const children = Object.values(known).flatMap(({ id, path, index }) => {
    if (id === 'root') return [];
    return [index ? { id, index: true as const } : { id, path }];
  });
  return matchRoutes([{ id: 'root', path: '', children }], address)?.at(-1)?.route.id;
}

describe('the routes of a section', () => {
  it('stand below the root alone, so that the first part of their path is the first part of their address', () => {
    expect(made.filter(({ children }) => children !== undefined)).toEqual([]);
  });

  it('are few of all', () => {
    const sizes = [...sectionsOf(routes)].map((section) => Object.keys(routesOf(routes, section)).length);
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThan(made.length / 2);
  });

  it('hold whichever route an address of theirs is of', () => {
    const firsts = [...sectionsOf(routes), 'no-such-section'];
    const part = fc.oneof(fc.constantFrom(...made.flatMap(({ path = '' }) => path.split('/'))), fc.string());
    const address = fc.oneof(
      fc.constantFrom(...made.map(({ path = '' }) => `/${path.replace(/:\w+/g, 'x1')}`)),
      fc
        .tuple(fc.constantFrom(...firsts), fc.array(part, { maxLength: 4 }))
        .map(([first, rest]) => `/${[first, ...rest.map(encodeURIComponent)].join('/')}`),
    );
    fc.assert(
      fc.property(address, (asked) => {
        const section = sectionOf(asked);
        if (section !== undefined) expect(match(routesOf(routes, section), asked)).toBe(match(routes, asked));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['//admin', '/%61dmin', '/Admin', '/_root.data', '/__manifest', '/admin.json', ''])(
    'are not looked at alone for what is written otherwise: %s',
    (address) => {
      expect(sectionOf(address)).toBeUndefined();
    },
  );

  it.each([
    ['/', ''],
    ['/due', 'due'],
    ['/due.data', 'due'],
    ['/admin/people.data', 'admin'],
    ['/sign-in/', 'sign-in'],
  ])('are those of the first part: %s', (address, section) => {
    expect(sectionOf(address)).toBe(section);
  });
});
