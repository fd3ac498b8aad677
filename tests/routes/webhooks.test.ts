import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectionsOf } from '#tests/support/api';
import { signedIn } from '#tests/support/client';
import { demoRows } from '#tests/support/demo-rows';
import { examplesOf } from '#tests/support/example-client';
import { demoFolder, freePort, type Served, startServer } from '#tests/support/server';

type Heard = { headers: IncomingHttpHeaders; body: string; status: number };

const dataDir = await demoFolder();
const settings = { WEBHOOK_NETWORKS: '127.0.0.1/32' };
const heard: Heard[] = [];
/** What the receiver answers next; null is nothing at all. */
let answer: (count: number) => number | null = () => 200;
let receiver: Server;
let served: Served;
let port: number;
let hook: string;
let database: Database.Database;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const status = answer(heard.length + 1);
      heard.push({ headers: request.headers, body, status: status ?? 0 });
      if (status !== null) response.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/greenroom`;
  port = await freePort();
  served = await startServer({ dataDir, port, settings });
  database = new Database(path.join(dataDir, 'greenroom.sqlite'));
  database.pragma('busy_timeout = 5000');
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  database.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

const waiting = () =>
  Number(database.prepare("select count(*) from webhook_deliveries where state = 'pending'").pluck().get());
/** Lets what waits between tries be due: nobody waits for hours in a test. */
const hurry = () => database.prepare("update webhook_deliveries set next_attempt_at = 0 where state = 'pending'").run();
const until = (held: () => unknown) =>
  expect.poll(async () => Boolean(await held()), { timeout: 30_000, interval: 100 }).toBe(true);
const idsOf = (all: readonly Heard[]) => all.map(({ headers }) => String(headers['webhook-id']));

it('a receiver that fails nine times gets the tenth, once, and the library accepts it', async () => {
  const { client, endpoint } = await connectionsOf(served.address, 'platform@demo.greenroom.test');
  const { secret, page } = await endpoint(hook);
  answer = (count) => (count <= 9 ? 500 : 200);
  await client.post(page, { intent: 'test' });
  for (let count = 1; count <= 9; count++) {
    await until(() => heard.length === count);
    await until(() => database.prepare('select count(*) from webhook_attempts').pluck().get() === count);
    hurry();
  }
  await until(() => waiting() === 0);
  expect(heard.map(({ status }) => status)).toEqual([...Array.from({ length: 9 }, () => 500), 200]);
  expect(new Set(idsOf(heard)).size).toBe(1);
  const last = heard.at(-1);
  const verified = new Webhook(secret).verify(last?.body ?? '', last?.headers as Record<string, string>);
  expect(verified).toMatchObject({ type: 'test' });

  const program = examplesOf('For platforms')[1]?.replace(
    "'standardwebhooks'",
    `'${pathToFileURL(path.resolve('node_modules/standardwebhooks/dist/index.js')).href}'`,
  );
  const { heard: take } = await import(`data:text/javascript,${encodeURIComponent(program ?? '')}`);
  const kept: string[] = [];
  expect(take(last, secret, { forget: (host: string) => kept.push(host) })).toBe('test');
  expect(() => take({ ...last, body: `${last?.body} ` }, secret, {})).toThrow();
});

it('a server that is killed between sending and the acknowledgement sends again, with the same id', async () => {
  const rows = demoRows(dataDir);
  heard.length = 0;
  answer = () => null;
  const admin = await signedIn(served.address, 'admin@demo.greenroom.test');
  const reason = 'A complaint is looked into.';
  await admin.post(`/admin/certificates/${rows.hostCertificate}`, { act: 'suspend', reason });
  const written = () => waiting();
  await until(() => written() >= 3 && heard.length >= 3);
  const before = new Set(idsOf(heard));
  await served.stop('SIGKILL');
  heard.length = 0;
  answer = () => 200;
  served = await startServer({ dataDir, port, settings });
  hurry();
  await until(() => waiting() === 0);
  expect(new Set(idsOf(heard))).toEqual(before);
  expect(idsOf(heard)).toHaveLength(before.size);
  const types = heard.map(({ body }) => (JSON.parse(body) as { type: string }).type).sort();
  expect(types).toEqual(['certificate.suspended', 'host-account.moved', 'host.clearance.changed']);
});

it('an address inside is refused where it is not allowed, and nothing is sent there', async () => {
  const { client, organisationId } = await connectionsOf(served.address, 'manager@demo.greenroom.test');
  for (const url of [
    'https://10.0.0.1/',
    'https://0x0a000001/',
    'https://[::ffff:10.0.0.1]/',
    'http://hooks.example.com/',
  ]) {
    const { status } = await client.post('/connections', { intent: 'add', organisationId, url });
    expect([url, status]).toEqual([url, 422]);
  }
});
