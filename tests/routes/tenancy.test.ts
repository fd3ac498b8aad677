import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { isPage, type ManifestRoute, readManifest } from '#tests/support/manifest';
import { asShown, marks } from '#tests/support/tenants/mark';
import type { Key } from '#tests/support/tenants/members';
import { markedTables } from '#tests/support/tenants/unmarked';
import { access } from '~/routes/access';
import { formsOf, type SiteForm } from './forms';
import { differenceOf, normalised, waysOf, withData } from './tenancy-answers';
import { idsOf, told, unseen } from './tenancy-cases';
import {
  type FormSwap,
  foreignQueries,
  type Ids,
  namesRows,
  partsOf,
  swapForm,
  swapPath,
  unspokenFields,
} from './tenancy-plan';
import { type Attacker, openWorld, type Question, type World } from './tenancy-world';

/*
 * Two tenants on one server. Whoever belongs to one asks every route with every id of the other's that a path, a query
 * or a form can name: nothing of the other's is told, changed or referred to, and an id of theirs is answered as one
 * that nobody has.
 *
 * Every id of every path is sent by everybody to the loader and to the action, as data; where a route has no page also as
 * it is. A document, HEAD, the other methods and one route of a page alone run the same guard, loader and action: they
 * are sent by everybody once for each route. Every id of every field of every form is sent as data by whoever may send
 * it and by those who run something else; the page that answers a form is asked for once for each form and each of them.
 */
const manifest = readManifest();
let world: World;
let demo: DemoRows;
let own: Ids;
let foreign: Ids;
let attackers: Attacker[];

beforeAll(async () => {
  world = await openWorld();
  demo = demoRows(world.served.dataDir);
  own = idsOf(world.rows, marks.b);
  foreign = idsOf(world.rows, marks.a);
  const { people } = world.tenants.b;
  const keys: Key[] = ['manager', 'lecturer', 'gate', 'open', 'host', 'mentor', 'reviewer'];
  attackers = [
    { name: 'nobody', cookie: '' },
    ...keys.map((key) => ({ name: key, cookie: people[key].cookie })),
    ...(['manager', 'lecturer'] as const).map((key) => ({
      name: `${key} with the other's organisation in a cookie`,
      cookie: `${people[key].cookie}; organisation=${foreign.organisation[key === 'manager' ? 0 : 1]}`,
    })),
  ];
}, 120_000);

afterAll(async () => {
  console.log(`tenancy: ${world.requests} requests, ${world.leaks.length} leaks`);
  const { code, output } = await world.close();
  expect(output).toBe('');
  expect(code).toBe(0);
});

/** What was noted since the last time. */
const noted = () => world.leaks.slice(shown).slice(0, 40).join('\n');
let shown = 0;
const clean = () => {
  const text = noted();
  shown = world.leaks.length;
  expect(text).toBe('');
};

/** Whose answers are compared with those to ids nobody has: others are refused before anything is looked up. */
const COMPARED = new Set(['manager', 'lecturer', 'open']);

/** Asks with the other's ids and with ids nobody has, and compares. */
async function compare(question: Question, unknown: Pick<Question, 'path' | 'form' | 'ids'>): Promise<void> {
  const heard = await world.ask(question);
  world.search(question, heard);
  if (told[question.route] || question.method === 'HEAD' || !COMPARED.has(question.who.name)) return;
  const made = await world.askOnce({ ...question, ...unknown });
  const same = question.path.includes('.data')
    ? heard.body === made.body || normalised(heard, question.ids) === normalised(made, unknown.ids)
    : heard.status === made.status;
  if (same) return;
  world.leak(question, `answers ${heard.status}, and ${made.status} to an id nobody has: ${differenceOf(heard, made)}`);
}

it('has something of a tenant in every table there is, or a reason why not', () => {
  expect(markedTables(world.rows)).toEqual([]);
});

it('knows of every part of every path whose rows it names, and of every field of every form', () => {
  const unspoken = manifest
    .filter((route) => partsOf(route).some(({ kind }) => kind === undefined))
    .map(({ id, path }) => `${id}: say in tests/routes/tenancy-cases.ts which rows /${path} names`);
  expect([...unspoken, ...unspokenFields(formsOf(demo))]).toEqual([]);
});

describe('an id of another tenant', { timeout: 300_000 }, () => {
  const routes = manifest.filter((route) => namesRows(route));
  it.each(routes.map((route) => [route.id, route] as const))('in the path of %s', async (id, route) => {
    await world.batch(
      swapPath(route, own, foreign).flatMap(({ path, unknown, ids }, nth) =>
        attackers.flatMap((who) =>
          waysOf(route, { first: nth === 0, all: COMPARED.has(who.name) }).map(({ way }) => async () => {
            const known = { ...way(path), route: id, who, ids };
            await compare(known, { path: way(unknown).path, form: known.form, ids: [] });
          }),
        ),
      ),
    );
    world.settle(`paths of ${id}`);
    clean();
  });

  it('in the fields of forms', async () => {
    for (const form of formsOf(demo)) {
      const route = routeOf(form.path);
      const id = route?.id ?? 'none';
      const swaps = swapForm(form, route, own, foreign);
      // What may be taken comes last, and alone: it changes who may send the others.
      const [refused, taken] = [swaps.filter(({ unknown }) => unknown), swaps.filter(({ unknown }) => !unknown)];
      for (const each of [refused, taken]) {
        await world.batch(
          each.flatMap((swap, nth) => sendersOf(form).flatMap((who) => sendings(id, swap, who, nth === 0))),
        );
      }
      world.settle(`form ${form.path} ${form.fields.intent ?? ''}`);
    }
    clean();
  });

  it('in a query', async () => {
    for (const route of manifest.filter(({ hasLoader }) => hasLoader)) {
      const path = namesRows(route) ? (swapPath(route, own, own)[0]?.path ?? '/') : addressOf(route);
      const queries = foreignQueries(foreign, queryNamesOf(route.id));
      const data = queries.map((query) => `${withData(path)}?${query}`);
      const documents = queries.slice(0, 1).map((query) => `${path}?${query}`);
      await world.batch(
        attackers.slice(0, 6).flatMap((who) =>
          [...data, ...(who.name === 'manager' || !isPage(route) ? documents : [])].map((address) => async () => {
            const question = { path: address, route: route.id, who, ids: allIds() };
            world.search(question, await world.ask(question));
          }),
        ),
      );
      world.settle(`queries of ${route.id}`);
    }
    clean();
  });
});

/** The names of a query that a route's file reads. */
function queryNamesOf(id: string): string[] {
  const file = [`app/${id}.tsx`, `app/${id}.ts`].find((name) => existsSync(name));
  const text = file ? readFileSync(file, 'utf8') : '';
  return [...text.matchAll(/(?:query|searchParams)\.(?:get|getAll|has)\('(\w+)'\)/g)].map(([, name]) => String(name));
}

function sendings(route: string, { path, body, unknown, ids }: FormSwap, who: Attacker, first: boolean) {
  const ways =
    first && (who.name === 'manager' || who.name === 'lecturer') ? [(text: string) => text, withData] : [withData];
  return ways.map((way) => async () => {
    const form = new URLSearchParams(body);
    const question = { path: way(path), method: 'POST' as const, form, route, who, ids };
    const other = unknown && { path: way(unknown.path), form: new URLSearchParams(unknown.body), ids: [] };
    await compareForm(question, other);
  });
}

/** A valid form may differ in what it answers: only that is compared which was refused. */
async function compareForm(question: Question, unknown: Pick<Question, 'path' | 'form' | 'ids'> | null): Promise<void> {
  const heard = await world.ask(question);
  world.search(question, heard);
  if (told[question.route] || heard.status < 400 || unknown === null) return;
  const made = await world.askOnce({ ...question, ...unknown });
  if (heard.status !== made.status)
    world.leak(
      question,
      `answers ${heard.status}, and ${made.status} to an id nobody has: ${heard.body.slice(0, 200)}`,
    );
}

const allIds = () => Object.values(foreign).flat();

function addressOf({ path = '' }: ManifestRoute): string {
  return `/${path.replace(/:\w+/g, 'nothing').replace('*', 'nothing')}`;
}

const patterns = manifest
  .map((route) => ({
    route,
    pattern: new RegExp(`^/${(route.path ?? '').replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }))
  .sort((one, other) => one.route.path?.split(':').length ?? 0 - (other.route.path?.split(':').length ?? 0));

function routeOf(path: string): ManifestRoute | undefined {
  const [bare = ''] = path.split('?');
  return patterns.find(({ route, pattern }) => route.path && route.path !== '*' && pattern.test(bare))?.route;
}

/** Who sends a form: whoever may, and those who run something else. */
function sendersOf({ as }: SiteForm): Attacker[] {
  const rightful = { platform: 'gate', learner: 'open', candidate: 'open', host: 'host', reviewer: 'reviewer' };
  const named = rightful[as as keyof typeof rightful] ?? (as === 'anonymous' ? 'nobody' : as);
  const wanted = new Set([named, 'manager', 'lecturer', 'open']);
  return attackers.filter(({ name }) => wanted.has(name));
}

it('finds nothing of another tenant by searching', async () => {
  const words = [marks.a, 'CANARYA', `${marks.a}-exam-class-en`, foreign.class[0] ?? ''];
  for (const path of ['/search', '/glossary', '/team/board', '/classes', '/orders', '/organisation', '/due']) {
    await world.batch(
      attackers.flatMap((who) =>
        words.map((word) => async () => {
          const question = {
            path: withData(`${path}?q=${word}&text=${word}&search=${word}`),
            route: path,
            who,
            ids: words,
          };
          world.search(question, await world.ask(question));
        }),
      ),
    );
  }
  clean();
});

it('is told nothing of another tenant by the API', async () => {
  const asked = [
    ...foreign.person.flatMap((id) => [
      `/hosts/${id}`,
      ...foreign.store.map((store) => `/clearance?host=${id}&store=${store}`),
    ]),
    ...foreign.person.flatMap((id) => own.store.map((store) => `/clearance?host=${id}&store=${store}`)),
    ...own.person.flatMap((id) => foreign.store.map((store) => `/clearance?host=${id}&store=${store}`)),
    ...foreign.certificate.map((number) => `/certificates/${number}`),
    ...['/stores', '/hosts', `/hosts?store=${foreign.store[0]}`, `/stores?organisation=${foreign.organisation[0]}`],
  ];
  for (const [nth, token] of world.tenants.b.tokens.entries()) {
    for (const path of asked) {
      const who = { name: `token ${nth}`, cookie: '' };
      const headers = { authorization: `Bearer ${token}` };
      const question = { path: `/api/v1${path}`, route: 'api', who, headers, ids: allIds() };
      const heard = await world.ask(question);
      world.search(question, heard);
      const brought = asked.indexOf(path) < asked.length - 4;
      if (brought && heard.status < 400) world.leak(question, `answered ${heard.status}: ${heard.body.slice(0, 200)}`);
    }
  }
  world.settle('the API');
  clean();
});

it('is asked of every route that names rows, and told to whom they belong: the test can see', {
  timeout: 300_000,
}, async () => {
  const blind: string[] = [];
  const mine = Object.values(world.tenants.a.people);
  const shownAt = asShown(marks.a);
  for (const route of manifest.filter((each) => namesRows(each) && access[each.id]?.read !== 'admin')) {
    if (access[route.id]?.read === 'token' || told[route.id] || unseen[route.id]) continue;
    let seen = false;
    for (const { path, ids } of swapPath(route, foreign, foreign)) {
      for (const { cookie } of mine) {
        const who = { name: 'the owner', cookie };
        const heard = await world.ask({ path: isPage(route) ? withData(path) : path, route: route.id, who, ids });
        const rest = ids.reduce((text, id) => text.replaceAll(id, ''), heard.body);
        if (heard.status < 300 && shownAt.test(rest)) seen = true;
        if (seen) break;
      }
      if (seen) break;
    }
    if (!seen) blind.push(`${route.id}: nobody of the tenant sees anything of it`);
  }
  expect(blind).toEqual([]);
});
