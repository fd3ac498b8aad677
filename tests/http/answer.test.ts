import { setTimeout as wait } from 'node:timers/promises';
import type { AppLoadContext } from '@remix-run/node';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { anyone } from '~/http/answer';
import { readJson } from '~/http/json';

const context: AppLoadContext = {
  requestId: 'r',
  nonce: 'n',
  now: 1_000_000,
  actor: null,
  language: 'en',
  zone: 'UTC',
  client: 'c',
  device: '',
  whenGone: () => new AbortController().signal,
};
const SLOW = 200;

/** A write whose first line is there and whose body takes its time. */
function slowWrite(type: string, sent: string) {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      await wait(SLOW);
      controller.enqueue(new TextEncoder().encode(sent));
      controller.close();
    },
  });
  const headers = { 'content-type': type };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  return { request: new Request('http://greenroom.test/x', init), params: {}, context };
}

it('takes the moment a write had come whole: opening a request early buys no time', async () => {
  const receive = anyone.receive(async ({ request, now }) => {
    const { word } = await readJson(request, z.object({ word: z.string() }));
    return Response.json({ now, word });
  });
  const told = await (await receive(slowWrite('application/json', '{"word":"late"}'))).json();
  expect(told.word).toBe('late');
  expect(told.now).toBeGreaterThanOrEqual(context.now + SLOW / 2);

  const write = anyone.write(async ({ form, now }) => ({ ...(await form(z.object({ word: z.string() }))), now }));
  const answered = await write(slowWrite('application/x-www-form-urlencoded', 'word=late'));
  expect(answered).toMatchObject({ word: 'late' });
  expect('now' in answered && answered.now).toBeGreaterThanOrEqual(context.now + SLOW / 2);
});

it('leaves the moment of a write that came whole as it is', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1);
  onTestFinished(() => clock.mockRestore());
  const receive = anyone.receive(({ now }) => Response.json({ now }));
  const request = new Request('http://greenroom.test/x', { method: 'POST', body: 'x' });
  const { now } = await (await receive({ request, params: {}, context })).json();
  expect(now).toBe(context.now);
});
