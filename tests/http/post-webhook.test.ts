import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Unsent } from '~/domain/platforms/webhooks/unsent';
import { postWebhook } from '~/jobs/post-webhook.server';

const LOOPBACK = ['127.0.0.1/32'];
const opened: { close(): unknown; closeAllConnections?(): void }[] = [];
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of opened.splice(0)) server.close();
});

async function portOf(server: Server | ReturnType<typeof createRawServer>): Promise<number> {
  opened.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
const receiver = (answer: (request: IncomingMessage, response: ServerResponse) => void) => portOf(createServer(answer));
/** A receiver that writes what it likes, and no HTTP. */
const raw = (speak: (socket: Socket) => void) => portOf(createRawServer(speak));

const never = new AbortController().signal;
const message = (url: string) => ({
  url,
  headers: { 'webhook-id': 'm1', 'Content-Type': 'application/json' },
  body: '{"a":1}',
});
const limits = { networks: LOOPBACK, connectMs: 500, wholeMs: 1_000 };
const post = (url: string, more: Partial<Parameters<typeof postWebhook>[0]> = {}) =>
  postWebhook({ ...limits, ...more })(message(url), never);
const reasonOf = async (attempt: Promise<unknown>): Promise<string> => {
  const end = await attempt.then(
    (status) => `answered ${String(status)}`,
    (error: unknown) => (error instanceof Unsent ? error.reason : String(error)),
  );
  return end;
};
/** A name server of our own: every name is at these addresses. */
const naming =
  (...addresses: string[]): NonNullable<Parameters<typeof postWebhook>[0]['resolve']> =>
  (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('a receiver', () => {
  it('is sent the message as it is, and its status counts', async () => {
    const heard: { method?: string; headers: IncomingMessage['headers']; body: string }[] = [];
    const port = await receiver((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        heard.push({ method: request.method, headers: request.headers, body });
        response.writeHead(202).end('thank you');
      });
    });
    expect(await post(`http://127.0.0.1:${port}/in?x=1`)).toBe(202);
    expect(heard).toMatchObject([
      { method: 'POST', body: '{"a":1}', headers: { 'webhook-id': 'm1', 'content-length': '7' } },
    ]);
    expect(heard[0]?.headers.cookie).toBeUndefined();
  });

  it('that answers with a redirect is not followed, wherever it leads', async () => {
    let reached = 0;
    const inside = await receiver((_request, response) => {
      reached += 1;
      response.end();
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const port = await receiver((_request, response) => {
        response.writeHead(status, { Location: `http://127.0.0.1:${inside}/` }).end();
      });
      expect(await post(`http://127.0.0.1:${port}/`)).toBe(status);
    }
    expect(reached).toBe(0);
  });

  it('with a body that never ends has answered with its status, and is cut off', async () => {
    let written = 0;
    const port = await receiver((_request, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) written += 16_384;
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    expect(await post(`http://127.0.0.1:${port}/`, { wholeMs: 20_000 })).toBe(200);
    expect(written).toBeLessThan(32 * 1024 * 1024);
  });

  it('that says nothing, or its headers a byte at a time, is left after its time', async () => {
    const silent = await raw(() => undefined);
    expect(await reasonOf(post(`http://127.0.0.1:${silent}/`))).toBe('time-out');
    const slow = await raw((socket) => {
      const timer = setInterval(() => socket.write('x'), 20);
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
      socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
    });
    expect(await reasonOf(post(`http://127.0.0.1:${slow}/`))).toBe('time-out');
  });

  it('with endless headers, with none, or with none of HTTP is no answer', async () => {
    const endless = await raw((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\n');
      const pour = () => {
        while (!socket.destroyed && socket.write(`X-${'a'.repeat(1_000)}: b\r\n`));
        if (!socket.destroyed) socket.once('drain', pour);
      };
      pour();
    });
    expect(await reasonOf(post(`http://127.0.0.1:${endless}/`))).toBe('broken-off');
    const hanging = await raw((socket) => socket.on('error', () => undefined).end());
    expect(await reasonOf(post(`http://127.0.0.1:${hanging}/`))).toBe('broken-off');
    const other = await raw((socket) => socket.on('error', () => undefined).end('220 mail.example ESMTP\r\n'));
    expect(await reasonOf(post(`http://127.0.0.1:${other}/`))).toBe('broken-off');
    expect(await reasonOf(post('http://127.0.0.1:1/'))).toBe('connection-failed');
  });
});

describe('a name', () => {
  it('that stands for an address inside is not sent to, whichever of its addresses it is', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      ['93.184.216.34', '10.0.0.1'],
      ['::1'],
      ['::ffff:192.168.1.1'],
      ['64:ff9b::a00:1'],
    ]) {
      const attempt = post('https://hooks.example.com/', { networks: [], resolve: naming(...addresses) });
      expect(await reasonOf(attempt), addresses.join()).toBe('address-refused');
    }
  });

  it('is looked up once, and the connection goes to what was found then', async () => {
    let asked = 0;
    let heard = 0;
    const port = await receiver((_request, response) => {
      heard += 1;
      response.end();
    });
    const rebinding: NonNullable<Parameters<typeof postWebhook>[0]['resolve']> = (_name, _options, callback) => {
      asked += 1;
      callback(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    expect(await post(`http://localhost:${port}/`, { resolve: rebinding })).toBe(200);
    expect([asked, heard]).toEqual([1, 1]);
  });

  it('that leads nowhere says so', async () => {
    const nowhere: NonNullable<Parameters<typeof postWebhook>[0]['resolve']> = (_name, _options, callback) =>
      callback(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    expect(await reasonOf(post('https://hooks.example.com/', { resolve: nowhere }))).toBe('name-unknown');
  });
});

it.each([
  'http://127.0.0.1/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://[::1]/',
  'https://[::ffff:7f00:1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://hooks.example.com:22/',
  'http://hooks.example.com/',
])('%s, as it may stand in an old row, is not connected to', async (url) => {
  const resolve = naming('93.184.216.34');
  expect(await reasonOf(post(url, { networks: [], resolve }))).toBe('address-refused');
});

it('stops when it is told to', async () => {
  const port = await raw(() => undefined);
  const stopping = new AbortController();
  const attempt = postWebhook({ networks: LOOPBACK })(message(`http://127.0.0.1:${port}/`), stopping.signal);
  setTimeout(() => stopping.abort(), 50);
  expect(await reasonOf(attempt)).toBe('stopped');
});
