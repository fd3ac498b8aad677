import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { isPage, readManifest } from '#tests/support/manifest';
import { marks } from '#tests/support/tenants/mark';
import type { Key } from '#tests/support/tenants/members';
import { access } from '~/routes/access';
import { formsOf } from './forms';
import { idsOf } from './tenancy-cases';
import { type Ids, namesRows, swapForm, swapPath } from './tenancy-plan';
import { openWorld, type World } from './tenancy-world';

/*
 * Inside one tenant not everybody sees everything: the enterprise of an order sees of its learners what each of them
 * consented to, a learner nothing of the others, a university nothing of the enterprise's own teams, a platform the hosts of its stores.
 * Every address is asked as data, which is all that its page shows, and the first of each route as a page, too.
 */
const manifest = readManifest();
let world: World;
let demo: DemoRows;
let ids: Ids;

beforeAll(async () => {
  world = await openWorld();
  demo = demoRows(world.served.dataDir);
  ids = idsOf(world.rows, marks.a);
}, 120_000);

afterAll(async () => {
  console.log(`within a tenant: ${world.requests} requests, ${world.leaks.length} leaks`);
  const { code, output } = await world.close();
  expect(output).toBe('');
  expect(code).toBe(0);
});

const university = '(exam|intake)-(expected|number|row|override|announcement|own-deadline|act|extension|roster)';
const team = 'team-(expected|number|row|override|announcement|own-deadline|act|extension|roster)';
const nobodyButThemselves = (...own: Key[]) =>
  ['open', 'named', 'hidden', 'left', 'host', 'staff']
    .filter((key) => !own.some((each) => each === key))
    .map((key) => `${key}(-name|@)`);

/** What stands in no answer to somebody, wherever they ask. */
const secretFrom: Partial<Record<Key, string[]>> = {
  manager: ['sheet-', 'hidden(-name|@)', 'left(-name|@)', 'named@', university, 'extra-time'],
  deputy: ['sheet-', 'hidden(-name|@)', 'left(-name|@)', 'named@', university],
  lecturer: ['sheet-', team, 'staff(-name|@)', 'store', 'shortlist-note', 'token', 'payload', 'broadcast'],
  gate: ['sheet-', university, team, 'shortlist-note', 'order-', 'note-', ...nobodyButThemselves('host', 'staff')],
  mentor: [
    'sheet-',
    university,
    team.replace('announcement|', ''),
    'shortlist-note',
    'token',
    ...nobodyButThemselves(),
  ],
  reviewer: ['sheet-', university, team, 'shortlist-note', 'order-', ...nobodyButThemselves()],
  open: [
    '(exam|intake)-(expected|number|row|override|act|roster)',
    team,
    'shortlist-note',
    ...nobodyButThemselves('open'),
  ],
  hidden: ['(exam|intake)-(expected|row|act|roster)', team, 'shortlist-note', ...nobodyButThemselves('hidden')],
};

const keys = Object.keys(secretFrom) as Key[];

const withData = (path: string) => (path === '/' ? '/_root.data' : path.replace(/(?=\?|$)/, '.data'));

describe('what others of the same tenant may not see', { timeout: 120_000 }, () => {
  it.each(keys)('is not told to %s', async (key) => {
    const secrets = new RegExp(`${marks.a}-(${secretFrom[key]?.join('|')})`, 'i');
    const person = world.tenants.a.people[key];
    for (const route of manifest.filter(({ hasLoader, id }) => hasLoader && access[id]?.read !== 'admin')) {
      const paths = namesRows(route)
        ? swapPath(route, ids, ids).map(({ path }) => path)
        : [`/${(route.path ?? '').replace(/:\w+|\*/g, 'nothing')}`];
      await world.batch(
        paths.flatMap((path, nth) =>
          [...(nth === 0 || !isPage(route) ? [path] : []), withData(path)].map((address) => async () => {
            const question = { path: address, route: route.id, who: { name: key, cookie: person.cookie }, ids: [] };
            const { body, status } = await world.ask(question);
            const found = secrets.exec(body);
            if (found)
              world.leak(question, `told (${status}) ${body.slice(Math.max(0, found.index - 80), found.index + 60)}`);
          }),
        ),
      );
    }
    expect(world.leaks.splice(0).join('\n')).toBe('');
  });
});

describe('a class', { timeout: 120_000 }, () => {
  const outsiders = {
    exam: ['manager', 'deputy', 'mentor', 'reviewer', 'open', 'gate'],
    team: ['lecturer', 'colleague', 'staff', 'mentor', 'gate'],
  } as const;
  it.each(['exam', 'team'] as const)('%s is changed by nobody who does not run it', async (which) => {
    const classId = world.tenants.a.classes[which];
    // The rows named in fields are nobody's here: some of the tenant's own are an outsider's to change.
    const mine = { ...idsOf(world.rows, marks.b), class: [classId] };
    for (const form of formsOf(demo).filter(({ path }) => path.startsWith('/classes/'))) {
      const route = manifest.find(({ path }) => path && patternOf(path).test(form.path.split('?')[0] ?? ''));
      if (!route || !namesRows(route)) continue;
      const swaps = swapForm(form, route, mine, mine).slice(0, 6);
      await world.batch(
        outsiders[which].flatMap((key) =>
          swaps.map(({ path, body }) => async () => {
            const who = { name: key, cookie: world.tenants.a.people[key].cookie };
            const question = {
              path,
              method: 'POST' as const,
              form: new URLSearchParams(body),
              route: '',
              who,
              ids: [],
            };
            const { status } = await world.ask(question);
            // A form may be refused for what is in it before its class is looked up.
            if (status < 400) world.leak(question, `answered ${status}`);
          }),
        ),
      );
      world.settle(`form ${form.path} ${form.fields.intent ?? ''}`);
    }
    expect(world.leaks.splice(0).join('\n')).toBe('');
  });
});

const patternOf = (path: string) => new RegExp(`^/${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);

describe('somebody in organisations of both tenants', () => {
  it('sees of each what it is while they act for it, and nothing of the other', async () => {
    const { a, b } = world.tenants;
    const { person } = { person: b.people.manager };
    const join =
      "insert into memberships (id, organisation_id, person_id, role, since) values (?, ?, ?, 'lecturer', ?)";
    world.rows.change(join, 'both-0000000000000000000', a.sides.university, person.id, Date.now());
    const asking = async (path: string, organisation: string | null) => {
      const cookie = organisation === null ? person.cookie : `${person.cookie}; organisation=${organisation}`;
      return world.ask({ path, route: '', who: { name: 'both', cookie }, ids: [] });
    };
    for (const chosen of [null, b.sides.enterprise, a.sides.platform, a.sides.enterprise, 'made-up']) {
      expect([chosen, (await asking(`/classes/${a.classes.exam}`, chosen)).status]).toEqual([chosen, 404]);
      expect((await asking('/classes', chosen)).body).not.toMatch(/canarya-(exam|intake|internship|team)/);
    }
    expect((await asking(`/classes/${a.classes.exam}`, a.sides.university)).status).toBe(200);
    expect((await asking(`/classes/${b.classes.team}`, a.sides.university)).status).toBe(404);
    const listed = (await asking('/classes', a.sides.university)).body;
    expect(listed).toMatch(/canarya-exam/);
    expect(listed).not.toMatch(/canaryb-(team|exam|intake)/);
    world.rows.change('update memberships set ended_at = ? where id = ?', Date.now(), 'both-0000000000000000000');
    expect((await asking(`/classes/${a.classes.exam}`, a.sides.university)).status).toBe(404);
    world.rows.change('delete from memberships where id = ?', 'both-0000000000000000000');
  });
});
