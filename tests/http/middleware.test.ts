import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { limitBody, MAX_BODY_BYTES } from '~/http/limits';
import { refuseForeignWrites } from '~/http/origin';
import { logRequests } from '~/http/request-log';
import { securityHeaders } from '~/http/security-headers';
import { answerUnforeseen } from '~/http/unforeseen';
import { refuseMalformed } from '~/http/well-formed';

vi.mock('~/http/log', () => ({ log: { info: () => undefined, error: () => undefined } }));

let server: Server;
let port: number;
let host: string;

beforeAll(async () => {
  const app = express();
  app.use(logRequests, securityHeaders({ development: false, https: true }));
  app.use(refuseMalformed, refuseForeignWrites, limitBody);
  app.get('/fails', () => {
    throw new Error('a secret of ours');
  });
  app.all('*', (_request, response) => void response.send('served'));
  app.use(answerUnforeseen);
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  host = `127.0.0.1:${port}`;
});
afterAll(() => void server.close());

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** Asks with exactly these headers: node:http adds Host only, and a length where there is a body. */
function ask({ method = 'GET', path = '/', headers = {}, body }: Asked) {
  return new Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request({ port, host: '127.0.0.1', method, path, headers: { ...length, ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
const write = (headers: Record<string, string>) => ask({ method: 'POST', headers, body: '' });

it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('answers %s with 405', async (method) => {
  const { status, headers } = await ask({ method, headers: { 'content-length': '0' } });
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST']);
});

it.each(['/%E0%A4%A', '/%', '/a%zz', '/%00', '/a?q=%00', 'http://other.site/', '*'])(
  'answers the path %s with 400',
  async (path) => {
    expect((await ask({ path })).status).toBe(400);
  },
);

it.each(['/', '/%E8%AF%BE', '/a?q=%E0%A4%A', '/a/../b', '//other.site/x'])('serves the path %s', async (path) => {
  expect((await ask({ path })).status).toBe(200);
});

it.each(['a b', '[', 'host:99999', 'a/b', 'user@host'])('answers the host %j with 400', async (name) => {
  expect((await ask({ headers: { host: name } })).status).toBe(400);
});

it('takes a write from its own page', async () => {
  const origin = `http://${host}`;
  expect((await write({ cookie: 'session=x', origin })).status).toBe(200);
  expect((await write({ cookie: 'session=x', origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await write({ cookie: 'session=x', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
});

it.each([
  { origin: 'https://other.site' },
  { origin: 'null' },
  { origin: 'not an origin' },
  { origin: 'https://127.0.0.1' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://other.site' },
  { 'sec-fetch-site': 'cross-site', origin: 'OWN' },
])('refuses a write with %j', async (from) => {
  const own = Object.fromEntries(Object.entries(from).map(([k, v]) => [k, v === 'OWN' ? `http://${host}` : v]));
  expect((await write(own)).status).toBe(403);
  expect((await write({ ...own, cookie: 'session=x' })).status).toBe(403);
});

it('refuses a write that carries a cookie and does not say where it comes from', async () => {
  expect((await write({ cookie: 'session=x' })).status).toBe(403);
  expect((await write({})).status).toBe(200);
});

it('wants to know how long a body is before it comes', async () => {
  const chunked = await ask({ method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
  expect(chunked.status).toBe(411);
  const huge = await ask({ method: 'POST', headers: { 'content-length': String(MAX_BODY_BYTES + 1) }, body: 'x' });
  expect(huge.status).toBe(413);
});

it('says nothing of what went wrong but the number of the request', async () => {
  const { status, text, headers } = await ask({ path: '/fails' });
  expect(status).toBe(500);
  expect(text).toContain(String(headers['x-request-id']));
  expect(text).not.toMatch(/secret|Error|at /);
});

it('lets scripts run by nonce only, a new one each time', async () => {
  const policies = await Promise.all([ask({}), ask({})]);
  const [first, second] = policies.map(({ headers }) => String(headers['content-security-policy']));
  expect(first).not.toBe(second);
  expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';/);
  expect(first).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/);
});
