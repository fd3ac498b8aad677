import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi, connectionsOf } from '#tests/support/api';
import { type Client, signedIn } from '#tests/support/client';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { exampleClient, examplesOf } from '#tests/support/example-client';
import { type Served, startServer } from '#tests/support/server';

let served: Served;
let rows: DemoRows;
let database: Database.Database;
let admin: Client;
let second: Client;
let manager: Client;
let token: string;
let store: string;
let binding: string;

const reason = 'A complaint is looked into.';
const MONTH = 30 * 86_400_000;

beforeAll(async () => {
  served = await startServer();
  rows = demoRows(served.dataDir);
  database = new Database(path.join(served.dataDir, 'greenroom.sqlite'));
  database.pragma('busy_timeout = 5000');
  admin = await signedIn(served.address, 'admin@demo.greenroom.test');
  second = await signedIn(served.address, 'lu.jianping@demo.greenroom.test');
  manager = await signedIn(served.address, 'manager@demo.greenroom.test');
  token = await (await connectionsOf(served.address, 'platform@demo.greenroom.test')).token('clearance', 'hosts');
  const bound = database.prepare<[string], { id: string; store_id: string }>(
    "select id, store_id from store_bindings where person_id = ? and state = 'in-force'",
  );
  const row = bound.get(rows.hostId);
  store = row?.store_id ?? '';
  binding = row?.id ?? '';
});
afterAll(async () => {
  database.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

const change = (query: string, ...values: unknown[]) => void database.prepare(query).run(...values);
const value = (query: string, ...values: unknown[]) =>
  database
    .prepare(query)
    .pluck()
    .get(...values);
const ask = async () => {
  const { status, body } = await askApi(served.address, `/clearance?store=${store}&host=${rows.hostId}`, token);
  const reasons = (body.reasons as { code: string }[] | undefined)?.map(({ code }) => code);
  return { status, cleared: body.cleared, light: body.light, reasons };
};
const green = { status: 200, cleared: true, light: 'green', reasons: [] };
const done = async (by: Client, at: string, form: Record<string, string>) => {
  const { status, body } = await by.post(at, form);
  if (status !== 302) throw new Error(`${at} answered ${status}: ${body.slice(0, 2_000)}`);
};
const decideCertificate = (by: Client, act: string) =>
  done(by, `/admin/certificates/${rows.hostCertificate}`, { act, reason });
const decideAccount = (by: Client, act: string) =>
  done(by, `/admin/hosts/${rows.hostId}`, { intent: 'decide', act, reason });
/** As long as jobs run, an account may expire with its certificate. */
const restore = () => change("update host_accounts set state = 'active' where person_id = ?", rows.hostId);

/** Each is asked at once, with no time in between. */
describe('the next answer turns', () => {
  it('when the certificate is suspended, and back when it is reinstated', async () => {
    expect(await ask()).toEqual(green);
    await decideCertificate(admin, 'suspend');
    expect(await ask()).toMatchObject({ status: 200, cleared: false, reasons: ['certificate-suspended'] });
    await decideCertificate(second, 'reinstate');
    expect(await ask()).toEqual(green);
  });

  it('when the host’s account is suspended, and back when it is reinstated', async () => {
    await decideAccount(admin, 'account-suspended');
    expect(await ask()).toMatchObject({ status: 200, cleared: false, reasons: ['account-suspended'] });
    await decideAccount(second, 'account-reinstated');
    expect(await ask()).toEqual(green);
  });

  it('when the certificate is over', async () => {
    const until = value('select valid_until from certificates where number = ?', rows.hostCertificate);
    const set = 'update certificates set valid_until = ? where number = ?';
    change(set, Date.now() + MONTH, rows.hostCertificate);
    expect(await ask()).toEqual(green);
    change(set, Date.now() - 1, rows.hostCertificate);
    const { cleared, reasons } = await ask();
    expect([cleared, reasons]).toEqual([false, expect.arrayContaining(['certificate-expired'])]);
    change(set, until, rows.hostCertificate);
    restore();
    expect(await ask()).toEqual(green);
  });

  it('when the identity check is too old', async () => {
    const checked = value('select max(checked_at) from identity_checks where person_id = ?', rows.hostId);
    const set = 'update identity_checks set checked_at = ? where person_id = ?';
    change(set, Date.now() - 183 * 86_400_000, rows.hostId);
    expect(await ask()).toMatchObject({ status: 200, cleared: false, light: 'amber', reasons: ['identity-check-old'] });
    change(set, checked, rows.hostId);
    expect(await ask()).toEqual(green);
  });

  it('says no longer than until the fact ends that it may be kept', async () => {
    const until = value('select valid_until from certificates where number = ?', rows.hostCertificate);
    const set = 'update certificates set valid_until = ? where number = ?';
    const soon = Date.now() + 20_000;
    change(set, soon, rows.hostCertificate);
    const { body } = await askApi(served.address, `/clearance?store=${store}&host=${rows.hostId}`, token);
    expect(Date.parse(String(body.cacheableUntil))).toBe(soon);
    change(set, until, rows.hostCertificate);
  });
});

describe('the example client of README.md', () => {
  it('has about sixty lines and needs nothing', () => {
    const [program = ''] = examplesOf('For platforms');
    expect(program.split('\n').length).toBeLessThanOrEqual(65);
    expect(program).not.toMatch(/import|require/);
  });

  it('lets somebody go live on a clear yes, keeps it no longer than it may, and forgets it when told', async () => {
    const greenroom = await exampleClient();
    const client = greenroom({ origin: served.address, token, patience: 10_000 });
    const asked = { store, host: rows.hostId };
    expect((await client.clearance(asked)).cleared).toBe(true);
    await decideCertificate(admin, 'suspend');
    expect((await client.clearance(asked)).cleared).toBe(true);
    client.forget(rows.hostId);
    expect(await client.clearance(asked)).toMatchObject({
      cleared: false,
      reasons: [{ code: 'certificate-suspended' }],
    });
    await decideCertificate(second, 'reinstate');
    client.forget(rows.hostId);
    expect((await client.clearance({ store, certificate: rows.hostCertificate })).cleared).toBe(true);
  });

  it('takes everything else for a no: wrong token, unknown host, wrong question, nobody there', async () => {
    const greenroom = await exampleClient();
    const wrong = greenroom({ origin: served.address, token: `gr_${'a'.repeat(43)}` });
    const right = greenroom({ origin: served.address, token });
    const nobody = greenroom({ origin: 'http://127.0.0.1:1', token });
    const answers = [
      await wrong.clearance({ store, host: rows.hostId }),
      await right.clearance({ store, host: 'nobody' }),
      await right.clearance({ store, host: rows.hostId, market: 'moon' }),
      await nobody.clearance({ store, host: rows.hostId }),
    ];
    const codes = answers.map(({ cleared, reasons }) => [cleared, reasons[0]?.code]);
    expect(codes).toEqual([
      [false, 'token-unknown'],
      [false, 'not-found'],
      [false, 'parameters-wrong'],
      [false, 'unreachable'],
    ]);
  });

  it.each([
    ['a server that fails', 500, '{"cleared":true}'],
    ['a page instead of an answer', 200, '<html></html>'],
    ['a yes that is a word', 200, '{"cleared":"true"}'],
    ['a yes about somebody else', 200, '{"cleared":true,"host":"other","store":"s"}'],
    ['a yes about another store', 200, '{"cleared":true,"host":"h","store":"other"}'],
    ['a redirect', 302, ''],
    ['nothing', 204, ''],
    ['a broken list', 200, '[]'],
    ['null', 200, 'null'],
  ])('takes %s for a no', async (_name, status, body) => {
    const server = createServer((_request, response: ServerResponse) => {
      response.writeHead(status, { 'Content-Type': 'application/json', Location: '/' }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const greenroom = await exampleClient();
    const client = greenroom({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token });
    const { cleared } = await client.clearance({ store: 's', host: 'h' });
    server.closeAllConnections();
    server.close();
    expect(cleared).toBe(false);
  });
});

it('turns when the two are unbound, and says no more of the host than that', async () => {
  await done(manager, '/team', { intent: 'end', bindingId: binding });
  expect(await ask()).toEqual({ status: 200, cleared: false, light: 'grey', reasons: ['not-bound'] });
  expect((await askApi(served.address, `/hosts/${rows.hostId}`, token)).status).toBe(404);
});

it('turns for good when the certificate is revoked', async () => {
  change("update store_bindings set state = 'in-force', ended_at = null where id = ?", binding);
  expect(await ask()).toEqual(green);
  await decideCertificate(admin, 'revoke');
  expect(await ask()).toMatchObject({ status: 200, cleared: false, reasons: ['certificate-revoked'] });
});
