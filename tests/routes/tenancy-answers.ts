import { isPage, type ManifestRoute } from '#tests/support/manifest';
import type { Asking, Heard } from '#tests/support/raw-ask';

/** The address a page's data is asked at. */
export const withData = (path: string) => (path === '/' ? '/_root.data' : path.replace(/(?=\?|$)/, '.data'));
const alone = (path: string, id: string) =>
  `${withData(path)}${path.includes('?') ? '&' : '?'}_routes=${encodeURIComponent(id)}`;

type Way = { name: string; way: (path: string) => Asking & { path: string } };

/**
 * The forms in which a route is asked. Its guard, its loader and its action are the same code in all of them: with every id
 * it is asked in those that run them all, and with the `first` ids in every other form too; `all` has also the methods
 * that differ in nothing but their name.
 */
export function waysOf(route: ManifestRoute, { first, all }: { first: boolean; all: boolean }): Way[] {
  const json = { 'content-type': 'application/x-www-form-urlencoded' };
  const nothing = new URLSearchParams();
  const ways: Way[] = [
    { name: 'document', way: (path) => ({ path }) },
    { name: 'head', way: (path) => ({ path, method: 'HEAD' }) },
    { name: '.data', way: (path) => ({ path: withData(path) }) },
    { name: '.data, alone', way: (path) => ({ path: alone(path, route.id) }) },
    { name: 'post', way: (path) => ({ path, method: 'POST', form: nothing, headers: json }) },
    { name: 'post .data', way: (path) => ({ path: withData(path), method: 'POST', form: nothing }) },
    { name: 'put', way: (path) => ({ path, method: 'PUT', form: nothing }) },
    { name: 'delete .data', way: (path) => ({ path: withData(path), method: 'DELETE', form: nothing }) },
  ];
  if (first) return all ? ways : ways.filter(({ name }) => !/^(head|put|delete)/.test(name));
  const always = isPage(route) ? /^(post )?\.data$/ : /^(document|post|(post )?\.data)$/;
  return ways.filter(({ name }) => always.test(name));
}

/** An answer without what differs between any two: ids that were brought along, nonces, moments. */
export function normalised({ status, location, body }: Heard, ids: readonly string[]): string {
  const text = ids.reduce((all, id) => all.replaceAll(id, '#'), `${location}\n${body}`);
  return `${status} ${text.replace(/nonce="[^"]*"|nonce-[\w-]+|\d{13}|[0-9a-f-]{36}/g, '').replace(/z{3,}|(zz9)+zz|0z9(zz9)+zz/g, '#')}`;
}

/** Where two answers begin to differ. */
export function differenceOf({ body }: Heard, other: Heard): string {
  const at = [...body].findIndex((letter, place) => letter !== other.body[place]);
  return `${body.slice(Math.max(0, at - 40), at + 60)} ≠ ${other.body.slice(Math.max(0, at - 40), at + 60)}`;
}
