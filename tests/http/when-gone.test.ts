import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import express from 'express';
import { expect, it, vi } from 'vitest';
import { whenGone } from '~/http/when-gone';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Serves one address: a stream that says nothing and never ends by itself. */
async function serveStream(signalOf: (args: LoaderFunctionArgs) => AbortSignal) {
  const heard = { begun: 0, gone: 0 };
  const loader = (args: LoaderFunctionArgs) => {
    heard.begun += 1;
    signalOf(args).addEventListener('abort', () => (heard.gone += 1), { once: true });
    const stream = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(':\n\n')) });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  };
  const build = {
    routes: { stream: { id: 'stream', path: 'stream', module: { loader } } },
    assets: { routes: {}, url: '', version: '', entry: { imports: [], module: '' } },
    entry: { module: { default: () => new Response(), handleError: () => undefined } },
    future: { v3_singleFetch: true },
    assetsBuildDirectory: '',
    publicPath: '/',
    isSpaMode: false,
  } as unknown as ServerBuild;
  const getLoadContext = (_request: unknown, response: express.Response) =>
    ({ whenGone: () => whenGone(response) }) as AppLoadContext;
  const app = express().use(createRequestHandler({ build, mode: 'production', getLoadContext }));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const ask = () =>
    new Promise<() => void>((resolve, reject) => {
      const asked = get({ host: '127.0.0.1', port, path: '/stream', agent: false }, (answer) => {
        answer.resume().on('error', () => undefined);
        resolve(() => void asked.destroy());
      });
      asked.on('error', reject);
    });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { heard, ask, close };
}

it('is raised when a listener hangs up, though everything of the request has been collected meanwhile', async () => {
  const { heard, ask, close } = await serveStream(({ context }) => context.whenGone());
  // Often enough for the compiler to keep nothing of a request that its code does not need any more.
  for (let round = 0; round < 20; round++) {
    const leaving = await Promise.all(Array.from({ length: 20 }, ask));
    collectGarbage();
    await wait(5);
    collectGarbage();
    for (const leave of leaving) leave();
  }
  expect(heard.begun).toBe(400);
  await vi.waitFor(() => expect(heard.gone).toBe(400), { timeout: 5000 });
  close();
});

it('is raised already for whoever had gone before somebody listened', async () => {
  expect(whenGone({ closed: true, once: () => expect.fail('nothing to wait for') }).aborted).toBe(true);
});
