import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, signedIn } from '#tests/support/client';
import { type DemoRows, demoRows, inspect } from '#tests/support/demo-rows';
import { type Served, startServer } from '#tests/support/server';
import { type Role, roles } from '~/routes/access';
import { formsOf, type SiteForm, spoil } from './forms';

let served: Served;
let rows: DemoRows;
let database: ReturnType<typeof inspect>;
const clients = new Map<Role, Client>();

beforeAll(async () => {
  served = await startServer();
  rows = demoRows(served.dataDir);
  database = inspect(served.dataDir);
  for (const role of roles) {
    const client = role === 'anonymous' ? new Client(served.address) : undefined;
    clients.set(role, client ?? (await signedIn(served.address, `${role}@demo.greenroom.test`)));
  }
});
afterAll(async () => {
  database.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

const as = (role: Role) => clients.get(role) ?? new Client(served.address);
const typed = 'application/x-www-form-urlencoded';
/** How many spoilt forms are on their way together: a server that waits for nobody is busy with several. */
const AT_ONCE = 8;

it('every form, spoilt in every field: never a fault of the server, and nothing half-written', async () => {
  const wrong: string[] = [];
  let sent = 0;
  /** Every fourth as a browser without scripts sends it, with the page it gets back; the others as the site's own script does. */
  const addressOf = ({ path }: SiteForm) => (sent % 4 === 0 ? path : path.replace(/(?=\?|$)/, '.data'));
  const send = async (form: SiteForm, body: URLSearchParams): Promise<{ refused: boolean; what: string }> => {
    const client = form.as === 'anonymous' ? new Client(served.address) : as(form.as);
    const answer = await client.ask(addressOf(form), {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': typed },
    });
    sent += 1;
    const what = `${answer.status}: ${form.as} ${form.path} ${decodeURIComponent(body.toString()).slice(0, 120)}`;
    if (answer.status >= 500) wrong.push(what);
    const leadsTo = answer.headers.get('location') ?? (answer.status === 202 ? answer.body : '');
    if (answer.status === 401 || leadsTo.includes('/sign-in?next')) {
      wrong.push(`signed out: ${what}`);
    }
    return { refused: answer.status >= 400, what };
  };
  /** What was written while some were sent; what was taken may write. */
  const written = async (sending: () => Promise<unknown>): Promise<string[]> => {
    const before = database.counts();
    await sending();
    const after = database.counts();
    return Object.keys(after).filter((table) => after[table] !== before[table]);
  };
  for (const form of formsOf(rows)) {
    const refusedOnes: URLSearchParams[] = [];
    const bodies = spoil(form);
    const inOne = await written(async () => {
      for (let from = 0; from < bodies.length; from += AT_ONCE) {
        const some = bodies.slice(from, from + AT_ONCE);
        const ends = await Promise.all(some.map((body) => send(form, body)));
        refusedOnes.push(...some.filter((_, place) => ends[place]?.refused));
      }
    });
    if (inOne.length === 0) continue;
    // Something was written: by one that was taken, it is to be hoped. Those that were refused are sent again, each alone.
    for (const body of refusedOnes) {
      let said = { refused: false, what: '' };
      let changed: string[] = [];
      // What only a job wrote meanwhile says so in the log: nobody did it. Then it is looked at once more.
      for (let look = 0; look < 3; look++) {
        const log = Number(database.one('select coalesce(max(position), 0) from audit_entries'));
        changed = await written(async () => {
          said = await send(form, body);
        });
        const actors = database.column("select coalesce(actor_id, '') from audit_entries where position > ?", log);
        if (actors.length === 0 || actors.some((actor) => actor !== '')) break;
      }
      if (said.refused && changed.length > 0) wrong.push(`wrote ${changed.join(', ')} and answered ${said.what}`);
    }
  }
  console.log(`${sent} spoilt forms sent`);
  expect(wrong.join('\n')).toBe('');
}, 300_000);

it('the same forms with nothing in them are answered with 400 at their fields, in the reader’s language', async () => {
  const chinese = new Client(served.address, { language: 'zh' });
  for (const [client, word] of [
    [new Client(served.address), 'Fill this in.'],
    [chinese, '请填写此项。'],
  ] as const) {
    const answer = await client.post('/sign-up', {});
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(word);
    expect(answer.body).toContain('aria-invalid="true"');
  }
});

it('keeps what was typed, but never a password', async () => {
  const fields = {
    name: 'Noor van der Berg',
    email: 'no address',
    password: 'seven quiet herons',
    language: 'en',
    zone: 'UTC',
  };
  const { status, body } = await new Client(served.address).post('/sign-up', fields);
  expect(status).toBe(400);
  expect(body).toContain('Noor van der Berg');
  expect(body).toContain('no address');
  expect(body).not.toContain('seven quiet herons');
});

describe('answers sent as JSON', () => {
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  it.each([
    ['nothing', ''],
    ['no JSON', '{"saves":'],
    ['another shape', '{"saves":"all"}'],
    ['no saves', '{"saves":[]}'],
    ['a place that is no number', '{"saves":[{"place":"0","sequence":1,"answer":{"chosen":["a"]}}]}'],
    ['a field nobody knows', '{"saves":[{"place":0,"sequence":1,"answer":{"chosen":["a"]},"right":true}]}'],
    ['a sequence below one', '{"saves":[{"place":0,"sequence":0,"answer":{"chosen":["a"]}}]}'],
    ['a tower', deep],
    ['a prototype', '{"__proto__":{"saves":[]}}'],
  ])('%s is refused, and says so in JSON', async (_name, body) => {
    const path = `/exam/sittings/${rows.hostSitting}/answers`;
    const answer = await as('host').ask(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});

describe('odd addresses', () => {
  const odd = [
    '/%E0%A4%A',
    '/%00',
    '/courses/%00',
    '/courses/..%2f..%2fetc%2fpasswd',
    '/courses/foundation/%2e%2e',
    `/verify/${'9'.repeat(4_000)}`,
    '/verify/%E4%BD%A0%E5%A5%BD',
    '/search?q=%00',
    `/search?q=${'%E8%AF%A2'.repeat(1_000)}`,
    '/search?q=%22%20OR%20NEAR(',
    '/search?q=*',
    '/courses/foundation/what-b2b-live-is/quiz?attempt=none',
    '/admin/audit?page=-1&action=nothing&from=never',
    '/admin/people?search=%25&page=1e9',
    '/admin/questions?pool=none&page=99999999999999999999',
    '/admin/organisations?of=none',
    '/_root.data?_routes=routes%2Fadmin%2Fpeople',
    '/courses.data?_routes=nonsense',
    '/__manifest?p=%2Fadmin&version=none',
    '/assets/nothing.js',
    '/favicon.ico',
  ];
  it.each(odd)('%s', async (path) => {
    for (const role of ['anonymous', 'learner', 'admin'] as const) {
      const { status } = await as(role).ask(path);
      expect(status, role).toBeLessThan(500);
    }
  });
});

describe('a way back that leads elsewhere', () => {
  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%5Cevil.example',
    '\thttps://evil.example',
    'javascript:alert(1)',
    '/\u0000/evil',
  ])('%s stays on this site', async (next) => {
    const { status, headers } = await new Client(served.address).post('/preferences', { language: 'en', next });
    expect(status).toBe(302);
    const location = new URL(headers.get('location') ?? '', served.address);
    expect(location.origin).toBe(served.address);
  });
});
