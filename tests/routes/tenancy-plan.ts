import type { ManifestRoute } from '#tests/support/manifest';
import type { SiteForm } from './forms';
import { fields, type Kind, plain, segments, smuggled } from './tenancy-cases';

export type Ids = Record<Kind, string[]>;
/** An address, and the foreign ids in it. `unknown` is the same address with ids nobody made. */
export type Swap = { path: string; unknown: string; ids: string[] };
export type FormSwap = {
  path: string;
  body: [string, string][];
  /** The same with ids nobody has; null where one's own ids make it a form that may be taken. */
  unknown: { path: string; body: [string, string][] } | null;
  ids: string[];
};

/** An id of the usual shape that nobody has. */
export const UNKNOWN = 'zz9zz9zz9zz9zz9zz9zz9zz9zz';

type Part = { segment: string; kind: Kind | null | undefined };

/** The parts of a route's path; of a parameter, the kind of row it names, null for none, undefined when no table says. */
export function partsOf({ path = '' }: Pick<ManifestRoute, 'path'>): Part[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((segment, place) => ({
    segment,
    kind: segment.startsWith(':') ? segments[parts[place - 1] ?? ''] : null,
  }));
}

export const namesRows = (route: Pick<ManifestRoute, 'path'>): boolean => partsOf(route).some(({ kind }) => kind);

const joined = (parts: readonly string[]) => `/${parts.join('/')}`;

/** The addresses of a route with foreign ids: all at once, and each alone among one's own. */
export function swapPath(route: Pick<ManifestRoute, 'path'>, own: Ids, foreign: Ids): Swap[] {
  const parts = partsOf(route);
  const named = parts.filter(({ kind }) => kind);
  const most = Math.max(...named.map(({ kind }) => (kind ? foreign[kind].length : 0)));
  const swaps: Swap[] = [];
  const add = (swapped: readonly Part[], nth: number) => {
    const ids: string[] = [];
    const fill = (unknown: boolean) =>
      parts.map((part) => {
        if (!part.kind) return part.segment.startsWith(':') || part.segment === '*' ? 'nothing' : part.segment;
        if (!swapped.includes(part)) return own[part.kind][0] ?? UNKNOWN;
        const id = foreign[part.kind][nth % foreign[part.kind].length] ?? UNKNOWN;
        if (!unknown) ids.push(id);
        return unknown ? unknownLike(id) : id;
      });
    swaps.push({ path: joined(fill(false)), unknown: joined(fill(true)), ids });
  };
  for (let nth = 0; nth < most; nth++) add(named, nth);
  if (named.length > 1) for (const part of named) for (let nth = 0; nth < 2; nth++) add([part], nth);
  return swaps;
}

/** What nobody has, in the shape of an id. */
export function unknownLike(id: string): string {
  if (id.includes('@')) return 'nobody-has-this@example.com';
  const [what, whom] = id.split(':');
  if (whom !== undefined) return `${what}:${unknownLike(whom)}`;
  if (id.length === 26 && id.startsWith('0')) return `0${UNKNOWN.slice(1)}`;
  return id.length === 26 ? UNKNOWN : 'z'.repeat(id.length);
}

/** A field of one page alone is named with the last part of its path before it. */
function kindsOf(name: string, path: string): readonly Kind[] | null {
  const bare = name.replace(/\[\d*\]$/, '');
  const last = path.split('?')[0]?.split('/').at(-1);
  return fields[`${last} ${bare}`] ?? fields[bare] ?? null;
}
const isPlain = (name: string) => plain.some((each) => (typeof each === 'string' ? each === name : each.test(name)));

/** The fields of forms of which no table says what they name. */
export const unspokenFields = (forms: readonly SiteForm[]): string[] => [
  ...new Set(
    forms.flatMap(({ path, fields: sent }) =>
      Object.keys(sent)
        .filter((name) => !kindsOf(name, path) && !isPlain(name))
        .map((name) => `${path}: does the field ${name} name a row? Say so in tests/routes/tenancy-cases.ts`),
    ),
  ),
];

/** A form's address with one's own or foreign ids in place of the demo's. */
function fillPath(path: string, route: ManifestRoute | undefined, ids: Ids, gathered: string[]): string {
  const [bare = '', query = ''] = path.split('?');
  const given = bare.split('/').filter((part) => part !== '');
  const parts = route ? partsOf(route) : [];
  const filled = given.map((segment, place) => {
    const kind = parts[place]?.kind;
    const id = kind ? ids[kind][0] : undefined;
    if (id) gathered.push(id);
    return id ?? segment;
  });
  return joined(filled) + (query ? `?${query}` : '');
}

/** A form with foreign ids: in each field alone, in the path alone, everywhere, and in fields it does not have. */
export function swapForm(form: SiteForm, route: ManifestRoute | undefined, own: Ids, foreign: Ids): FormSwap[] {
  const names = Object.keys(form.fields);
  const swaps: FormSwap[] = [];
  const add = (
    wherePath: Ids,
    pick: (name: string, kind: Kind) => string | undefined,
    extra: [string, string][] = [],
  ) => {
    const ids: string[] = extra.map(([, value]) => value);
    const path = fillPath(form.path, route, wherePath, wherePath === foreign ? ids : []);
    const body = names.map((name): [string, string] => {
      const kinds = kindsOf(name, form.path);
      const [kind] = kinds ?? [];
      if (!kind) return [name, form.fields[name] ?? ''];
      const swapped = pick(name, kind);
      if (swapped) ids.push(swapped);
      return [name, swapped ?? own[kind][0] ?? ''];
    });
    const forgotten = (text: string) => ids.reduce((all, id) => all.replaceAll(id, unknownLike(id)), text);
    const unknown = {
      path: forgotten(path),
      body: body.map(([name, value]): [string, string] => [name, ids.includes(value) ? unknownLike(value) : value]),
    };
    const compared = extra.length === 0 ? unknown : null;
    if (ids.length > 0) swaps.push({ path, body: [...body, ...extra], unknown: compared, ids });
  };
  for (const name of names) {
    for (const kind of kindsOf(name, form.path) ?? []) {
      for (const id of foreign[kind]) add(own, (each) => (each === name ? id : undefined));
    }
  }
  if (route && namesRows(route)) add(foreign, () => undefined);
  add(foreign, (_name, kind) => foreign[kind][0]);
  const smuggling = Object.entries(smuggled)
    .filter(([name]) => !names.includes(name))
    .map(([name, what]): [string, string] => [name, typeof what === 'string' ? (foreign[what][0] ?? '') : what.value]);
  add(own, () => undefined, smuggling);
  return swaps;
}

/** Queries that name foreign rows: all names at once, then each that the route is known to read alone. */
export function foreignQueries(foreign: Ids, known: readonly string[]): string[] {
  const pairs = Object.entries(fields).flatMap(([name, [kind]]): [string, string][] => {
    const id = kind && foreign[kind][0];
    return id ? [[name, id]] : [];
  });
  const alone = pairs.filter(([name]) => known.includes(name));
  return [pairs, ...alone.map((pair) => [pair])].map((each) => new URLSearchParams(each).toString());
}
