import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, signedIn } from '#tests/support/client';
import { inspect } from '#tests/support/demo-rows';
import { type Served, startServer } from '#tests/support/server';

let served: Served;
let database: ReturnType<typeof inspect>;

beforeAll(async () => {
  served = await startServer();
  database = inspect(served.dataDir);
});
afterAll(async () => {
  database.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

const as = (role: string, cookies?: Record<string, string>) =>
  signedIn(served.address, `${role}@demo.greenroom.test`, cookies);
const organisation = (kind: string, not = '') =>
  database.one('select id from organisations where kind = ? and id <> ? order by created_at, name_en', kind, not);
/** What the shell and the page say one acts for. */
const shown = async (client: Client, path: string) => (await client.ask(path)).body;
const setsContext = (headers: Headers) => headers.getSetCookie().some((line) => line.startsWith('organisation='));
const password = 'seven quiet herons';

/** Signs up as somebody new. */
async function newcomer(name: string): Promise<Client> {
  const client = new Client(served.address);
  const account = { name, email: `${name.toLowerCase()}@example.com`, password, language: 'en', zone: 'UTC' };
  expect((await client.post('/sign-up', account)).status).toBe(302);
  return client;
}

/** Has somebody who runs an organisation make a link, and returns its path. */
async function linkOf(client: Client, organisationId: string, role: string): Promise<string> {
  const form = { intent: 'link', organisationId, role, days: '7' };
  const { status, body } = await client.post('/organisation/invitations', form);
  expect(status).toBe(200);
  return /\/join\/[\w-]{43}/.exec(body)?.[0] ?? '';
}

describe('for whom one acts', () => {
  it('is the oldest organisation until one is chosen, and the whole site follows', async () => {
    const enterprise = database.one("select id from organisations where name_en = 'Wenling Haiyue Pumps'");
    const other = database.one("select id from organisations where name_en = 'Ningbo Lanting Lighting'");
    const university = organisation('university');
    const both = await newcomer('Both');
    const path = await linkOf(await as('manager'), enterprise, 'manager');
    expect((await both.post(path, {})).headers.get('location')).toBe('/organisation?done=joined');
    const boss = await signedIn(served.address, 'xu.ting@demo.greenroom.test');
    expect((await both.post(await linkOf(boss, other, 'manager'), {})).status).toBe(302);
    expect((await both.post(await linkOf(await as('lecturer'), university, 'lecturer'), {})).status).toBe(302);

    const stores = ['Haiyue Garden', 'Lanting Outdoor'];
    const seen = async (path_: string, words: string[]) => {
      const body = await shown(both, path_);
      return words.map((word) => body.includes(word));
    };
    const choose = (organisationId: string) => both.post('/context', { organisationId, next: '/team' });
    const chosen = await choose(enterprise);
    expect([chosen.status, chosen.headers.get('location')]).toEqual([302, '/team']);
    expect(await seen('/team', stores)).toEqual([true, false]);
    await choose(other);
    expect(await seen('/team', stores)).toEqual([false, true]);
    const own = database.one('select id from classes where organisation_id = ?', university);
    await choose(university);
    expect((await both.ask('/classes')).body).toContain(own);
    expect((await both.ask(`/classes/${own}`)).status).toBe(200);
    await choose(other);
    expect((await both.ask('/classes')).body).not.toContain(own);
    const lost = await both.ask(`/classes/${own}`);
    expect(lost.status).toBe(404);
    expect(lost.body).toContain('You act for Ningbo Lanting Lighting now');
    expect(lost.body).toContain(`value="${university}"`);
  });

  it('is chosen among one’s own alone, and a cookie that says otherwise is ignored', async () => {
    const reviewer = await as('reviewer');
    const foreign = database.one("select id from organisations where name_en = 'Wenling Haiyue Pumps'");
    for (const organisationId of [foreign, 'made-up', '../etc']) {
      const answer = await reviewer.post('/context', { organisationId, next: '/' });
      expect([answer.status, setsContext(answer.headers)]).toEqual([404, false]);
    }
    for (const cookie of [foreign, 'made-up', '%00', '']) {
      const forged = await as('reviewer', { organisation: cookie });
      const body = await shown(forged, '/organisation');
      expect(body).toContain('Cross-Border Livestream Certification Office');
      expect(body).not.toContain('Haiyue');
    }
    const away = await reviewer.post('/context', {
      organisationId: organisation('university'),
      next: 'https://evil.test/',
    });
    expect(away.headers.get('location')).toBe('/');
  });

  it('falls back to another when the membership ends', async () => {
    const enterprise = database.one("select id from organisations where name_en = 'Ningbo Lanting Lighting'");
    const boss = await signedIn(served.address, 'xu.ting@demo.greenroom.test');
    const gone = await newcomer('Gone');
    await gone.post(await linkOf(boss, enterprise, 'learner'), {});
    expect(await shown(gone, '/organisation')).toContain('Ningbo Lanting Lighting');
    const id = database.one('select id from people where email = ?', 'gone@example.com');
    const take = { intent: 'take', organisationId: enterprise, what: 'everything', reason: 'A test.' };
    expect((await boss.post(`/organisation/members/${id}`, take)).headers.get('location')).toBe(
      '/organisation?done=ended',
    );
    const after = await shown(gone, '/organisation');
    expect(after).toContain('You belong to no organisation');
    expect(after).not.toContain('Lanting');
    expect((await gone.ask('/organisation/leave')).status).toBe(404);
  });
});

describe('a link', () => {
  it('is told to strangers, accepted by nobody who only looks, and by one who accepts', async () => {
    const enterprise = database.one("select id from organisations where name_en = 'Wenling Haiyue Pumps'");
    const path = await linkOf(await as('manager'), enterprise, 'learner');
    const stranger = await new Client(served.address).ask(path);
    expect(stranger.status).toBe(200);
    expect(stranger.headers.get('cache-control')).toContain('no-store');
    expect(stranger.body).toContain('Wenling Haiyue Pumps');
    expect(stranger.body).toContain(`next=${encodeURIComponent(path)}`);
    const sent = await new Client(served.address).post(path, {});
    expect(sent.headers.get('location')).toMatch(/^\/sign-in/);

    const [anna, ben] = [await newcomer('Anna'), await newcomer('Ben')];
    const before = database.counts().memberships;
    for (const client of [anna, ben]) {
      for (const form of [path, `${path}.data`]) expect((await client.ask(form)).status).toBeLessThan(300);
      await client.ask(path, { method: 'HEAD' });
    }
    expect(database.counts().memberships).toBe(before);
    expect((await anna.post(path, {})).status).toBe(302);
    expect((await ben.post(path, {})).status).toBe(410);
    expect(database.counts().memberships).toBe((before ?? 0) + 1);
    const used = await ben.ask(path);
    const unknown = await ben.ask(`/join/${'y'.repeat(43)}`);
    expect([used.status, unknown.status]).toEqual([410, 410]);
    for (const { body } of [used, unknown]) expect(body).toContain('This invitation no longer counts');
  });

  it('that was mailed is for its address alone, and says so without telling it', async () => {
    const enterprise = database.one("select id from organisations where name_en = 'Wenling Haiyue Pumps'");
    const manager = await as('manager');
    const form = { intent: 'mail', organisationId: enterprise, role: 'learner', days: '7', language: 'zh' };
    const email = 'cleo@example.com';
    const sent = await manager.post('/organisation/invitations', { ...form, email: ` ${email.toUpperCase()} ` });
    expect([sent.status, sent.body.includes('/join/')]).toEqual([302, false]);
    const mail = database.one('select body from outbox_mails where recipient = ?', email);
    expect(mail).toContain('邀请');
    const path = /\/join\/[\w-]{43}/.exec(mail)?.[0] ?? '';
    expect((await new Client(served.address).ask(path)).body).toContain('email=cleo%40example.com');
    const signUp = await new Client(served.address).ask(`/sign-up?next=${path}&email=${encodeURIComponent(email)}`);
    expect(signUp.body).toContain(`value="${email}"`);

    const dora = await newcomer('Dora');
    const wrong = await dora.ask(path);
    expect(wrong.body).toContain('c…@example.com');
    expect(wrong.body).not.toContain(email);
    expect((await dora.post(path, {})).status).toBe(403);
    const away = await dora.post('/sign-out', { next: path });
    expect(away.headers.get('location')).toBe(path);
    const cleo = await newcomer('Cleo');
    expect((await cleo.post(path, {})).headers.get('location')).toBe('/organisation?done=joined');
  });
});

it('a code is tried so often and no more, and lets people in who have the right one', async () => {
  const enterprise = database.one("select id from organisations where name_en = 'Wenling Haiyue Pumps'");
  const manager = await as('manager');
  const made = { intent: 'make', organisationId: enterprise, mostUses: '5', codeDays: '5' };
  expect((await manager.post('/organisation/invitations', made)).status).toBe(302);
  const code = database.one('select code from join_codes order by made_at desc');
  const eve = await newcomer('Eve');
  const joined = await eve.post('/join', { code: code.toLowerCase() });
  expect(joined.headers.get('location')).toBe('/organisation?done=joined');
  expect(await shown(eve, '/organisation')).toContain('Learner');
  const statuses: number[] = [];
  for (let count = 0; count < 12; count++) statuses.push((await eve.post('/join', { code: 'ZZZZ-ZZZZ' })).status);
  expect(statuses).toEqual([...Array(10).fill(422), 429, 429]);
  expect((await eve.post('/join', { code })).status).toBe(429);
});

it('who runs an organisation finds nothing of another, whatever id is sent', async () => {
  const manager = await as('manager');
  const foreign = organisation('university');
  const student = database.one("select id from people where email = 'huangsiqi@ouhai.greenroom.test'");
  expect((await manager.ask(`/organisation/members/${student}`)).status).toBe(404);
  const before = database.counts();
  const forms: [string, Record<string, string>][] = [
    ['/organisation/invitations', { intent: 'link', organisationId: foreign, role: 'lecturer', days: '7' }],
    ['/organisation/invitations', { intent: 'make', organisationId: foreign, mostUses: '5', codeDays: '5' }],
    [`/organisation/members/${student}`, { intent: 'give', organisationId: foreign, role: 'reviewer' }],
    [
      `/organisation/members/${student}`,
      { intent: 'take', organisationId: foreign, what: 'everything', reason: 'A test.' },
    ],
    ['/organisation/hand-on', { organisationId: foreign, successorId: student }],
    ['/organisation/leave', { organisationId: foreign }],
  ];
  for (const [path, form] of forms) expect((await manager.post(path, form)).status, path).toBe(404);
  expect(database.counts()).toEqual(before);
});
