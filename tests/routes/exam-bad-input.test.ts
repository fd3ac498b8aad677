import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, signedIn } from '#tests/support/client';
import { inspect } from '#tests/support/demo-rows';
import { type Served, startServer } from '#tests/support/server';

let served: Served;
let candidate: Client;
let host: Client;
let sittingId: string;
let database: ReturnType<typeof inspect>;

const PAGE = 'the-page-of-these-tests';
const address = (end: string, id = sittingId) => `/exam/sittings/${id}/${end}`;
const now = () => Date.now();

beforeAll(async () => {
  served = await startServer();
  candidate = await signedIn(served.address, 'candidate@demo.greenroom.test');
  host = await signedIn(served.address, 'host@demo.greenroom.test');
  const started = await candidate.post('/exam', { ready: 'on' });
  sittingId = (started.headers.get('location') ?? '').split('/').at(-1) ?? '';
  database = inspect(served.dataDir);
});
afterAll(async () => {
  database.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

const send = (end: string, body: unknown, { client = candidate, id = sittingId, type = 'application/json' } = {}) =>
  client.ask(address(end, id), {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': type },
  });

/** The status and the code of a refusal, or of the first refused save. */
async function refusal(answer: Promise<{ status: number; body: string }>): Promise<[number, string]> {
  const { status, body } = await answer;
  const read = JSON.parse(body);
  const code = read.refusal?.code ?? read.outcomes?.find((each: { code?: string }) => each.code)?.code ?? 'none';
  return [status, code];
}

const claim = { writer: PAGE, takeOver: false };
const save = (changed: object = {}) => ({ place: 0, sequence: 1, answer: { chosen: [] }, ...changed });
const saves = (...all: object[]) => ({ writer: PAGE, saves: all });
const event = (changed: object = {}) => ({ kind: 'hidden', startedAt: now(), lasted: 0, ...changed });
const many = <T>(count: number, thing: T): T[] => Array.from({ length: count }, () => thing);

const malformed: [end: string, name: string, body: unknown][] = [
  ['writer', 'nothing', ''],
  ['writer', 'no JSON', '{"writer":'],
  ['writer', 'no name', { takeOver: false }],
  ['writer', 'a short name', { writer: 'x', takeOver: false }],
  ['writer', 'a name with a path in it', { writer: '../../etc/passwd-and-more', takeOver: false }],
  ['writer', 'a take-over that is a word', { writer: PAGE, takeOver: 'yes' }],
  ['writer', 'a field nobody knows', { ...claim, device: 'mine' }],
  ['writer', 'a list', [claim]],
  ['events', 'nothing', ''],
  ['events', 'no events', { events: [] }],
  ['events', 'too many', { events: many(21, { kind: 'hidden', startedAt: 1, lasted: 0 }) }],
  ['events', 'an unknown kind', { events: [{ kind: 'yawned', startedAt: 1, lasted: 0 }] }],
  ['events', 'evidence the server itself gives', { events: [{ kind: 'taken-over', startedAt: 1, lasted: null }] }],
  ['events', 'what was pasted', { events: [{ kind: 'pasted', startedAt: 1, lasted: null, text: 'x' }] }],
  ['events', 'a time that is none', { events: [{ kind: 'hidden', startedAt: '1', lasted: 0 }] }],
  ['answers', 'no writer', { saves: [save()] }],
  ['answers', 'a place below nothing', saves(save({ place: -1 }))],
  ['answers', 'a number of a change that is none', saves(save({ sequence: 1.5 }))],
  ['answers', 'an answer of no shape', saves(save({ answer: { right: true } }))],
  ['answers', 'an answer of two shapes', saves(save({ answer: { chosen: ['a'], number: '1' } }))],
  ['answers', 'a flag that is a word', saves(save({ flagged: 'yes' }))],
  ['answers', 'too many', saves(...many(201, save()))],
  ['answers', 'a tower', `${'['.repeat(5000)}${']'.repeat(5000)}`],
];

describe('what cannot be read', () => {
  it.each(malformed)('%s: %s is refused as unreadable, and nothing is written', async (end, _name, body) => {
    const before = database.counts();
    expect(await refusal(send(end, body))).toEqual([400, 'unreadable']);
    expect(database.counts()).toEqual(before);
  });

  it.each(['writer', 'events', 'answers'])('%s: a form is no JSON', async (end) => {
    expect(await refusal(send(end, 'a=b', { type: 'application/x-www-form-urlencoded' }))).toEqual([415, 'not-json']);
  });
});

describe('somebody else’s', () => {
  const bodies = () => ({ writer: claim, events: { events: [event()] }, answers: saves(save()) });

  it.each(['writer', 'events', 'answers'] as const)('%s is not found, and nothing is written', async (end) => {
    const before = database.counts();
    expect(await refusal(send(end, bodies()[end], { client: host }))).toEqual([404, 'not-found']);
    expect(await refusal(send(end, bodies()[end], { id: '0000000000000000000000000a' }))).toEqual([404, 'not-found']);
    const stranger = new Client(served.address);
    expect(await refusal(send(end, bodies()[end], { client: stranger }))).toEqual([401, 'sign-in-first']);
    expect(database.counts()).toEqual(before);
  });

  it('held answers and the live stream are not found either', async () => {
    for (const end of ['answers', 'live?writer=the-page-of-these-tests']) {
      expect((await host.ask(address(end))).status).toBe(404);
    }
    expect((await host.ask(address('live'), { headers: { accept: 'text/event-stream' } })).status).toBe(404);
    const stranger = await new Client(served.address).ask(address('live'), {
      headers: { accept: 'text/event-stream' },
    });
    expect(stranger.headers.get('location')).toMatch(/^\/sign-in/);
  });
});

describe('saves that do not fit', () => {
  /** The first question of the paper that is answered by choosing, and one of its options. */
  async function firstChoice(): Promise<{ place: number; option: string }> {
    for (let place = 0; place < 20; place++) {
      const page = (await candidate.ask(`/exam/sittings/${sittingId}?place=${place + 1}`)).body;
      const found = /<input[^>]*name="answer\.chosen"[^>]*>/.exec(page)?.[0] ?? '';
      const option = /value="([^"]+)"/.exec(found)?.[1];
      if (option) return { place, option };
    }
    throw new Error('no question of this paper is answered by choosing');
  }

  it('stale, duplicate, permuted, foreign: each by its own code, and the others are saved', async () => {
    expect(await refusal(send('writer', claim))).toEqual([200, 'none']);
    const twenty = Array.from({ length: 20 }, (_, place) => save({ place, answer: { chosen: ['zebra'] } }));
    const permuted = await send('answers', saves(...twenty));
    expect(permuted.status).toBe(422);
    expect(new Set(JSON.parse(permuted.body).outcomes.map(({ code }: { code: string }) => code))).toEqual(
      new Set(['answer-not-on-paper']),
    );
    expect(await refusal(send('answers', saves(save({ place: 999 }))))).toEqual([422, 'answer-not-on-paper']);
    const { place, option } = await firstChoice();
    const chosen = (sequence: number, ...options: string[]) =>
      saves(save({ place, sequence, answer: { chosen: options } }));
    expect(await refusal(send('answers', chosen(5, option)))).toEqual([200, 'none']);
    expect(await refusal(send('answers', chosen(5, option)))).toEqual([200, 'none']);
    expect(await refusal(send('answers', chosen(5)))).toEqual([409, 'answer-stale']);
    expect(await refusal(send('answers', chosen(4, option)))).toEqual([200, 'none']);
  });

  it('from a page that is not the writer', async () => {
    const other = { writer: 'another-page-of-these-tests', saves: [save()] };
    expect(await refusal(send('answers', other))).toEqual([409, 'written-elsewhere']);
    const form = await candidate.post(`/exam/sittings/${sittingId}`, { intent: 'hand-in', writer: other.writer });
    expect(form.status).toBe(409);
  });
});

describe('the live stream', () => {
  it('is sent at once, uncompressed although the browser would take it, and ends with its page', async () => {
    const away = new AbortController();
    const response = await fetch(`${served.address}${address('live')}?writer=${PAGE}`, {
      headers: { cookie: candidate.cookieHeader(), accept: 'text/event-stream', 'accept-encoding': 'gzip, br' },
      signal: away.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!heard.includes('data: ')) heard += (await reader?.read())?.value ?? '';
    expect(heard).toContain('"state":"open"');
    expect(heard).toContain('"writer":"you"');
    expect(heard).not.toContain(PAGE);
    away.abort();
  });

  it('as JSON says the same once, also as a data request', async () => {
    const { status, body } = await candidate.ask(address('live'));
    expect([status, JSON.parse(body)]).toMatchObject([200, { state: 'open', writer: 'other' }]);
    expect((await candidate.ask(address('live.data'))).status).toBeLessThan(500);
  });

  it('does not keep a server from stopping', async () => {
    const second = await startServer();
    const who = await signedIn(second.address, 'candidate@demo.greenroom.test');
    const id = ((await who.post('/exam', { ready: 'on' })).headers.get('location') ?? '').split('/').at(-1) ?? '';
    const response = await fetch(`${second.address}${address('live', id)}?writer=${PAGE}`, {
      headers: { cookie: who.cookieHeader(), accept: 'text/event-stream' },
    });
    expect(response.status).toBe(200);
    const before = now();
    expect(await second.stop()).toBe(0);
    expect(now() - before).toBeLessThan(5000);
    await response.body?.cancel();
  });
});

it('after the hand-in, every write is refused as closed', async () => {
  const done = await candidate.post(`/exam/sittings/${sittingId}`, { intent: 'hand-in', writer: PAGE });
  expect(done.status).toBe(302);
  const before = database.counts();
  for (const [end, body] of [
    ['writer', { ...claim, takeOver: true }],
    ['events', { events: [event()] }],
    ['answers', saves(save({ sequence: 99 }))],
  ] as const) {
    expect(await refusal(send(end, body)), end).toEqual([409, 'sitting-closed']);
  }
  expect(database.counts()).toEqual(before);
});
