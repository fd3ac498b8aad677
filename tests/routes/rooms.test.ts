import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask } from '#tests/load/ask';
import { addCandidates } from '#tests/load/candidates';
import { type Client, signedIn } from '#tests/support/client';
import { demoRows, inspect } from '#tests/support/demo-rows';
import { type Served, startServer } from '#tests/support/server';
import { addClassmates, Desk, follow, type Stream, simulateRoom } from '#tests/support/simulate-room';
import { type RoomPerson, standingOf } from '~/domain/exams/rooms/room-standing';
import type { RoomMessage } from '~/http/live-rooms.server';

const SEATS = 40;
let served: Served;
let lecturer: Client;
let path = '';
let code = '';
let desks: Desk[] = [];
let stranger: { personId: string; cookie: string };
const streams: Stream[] = [];

/** A moment as the form's field has it, by the clocks of Shanghai. */
const inShanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

beforeAll(async () => {
  served = await startServer({ settings: { WORKERS: '2' } });
  const { address, dataDir } = served;
  const { classId } = demoRows(dataDir);
  const people = await addClassmates(dataDir, classId, SEATS);
  [stranger = { personId: '', cookie: '' }] = await addCandidates(`${dataDir}/greenroom.sqlite`, 1);
  lecturer = await signedIn(address, 'lecturer@demo.greenroom.test');
  const body = new URLSearchParams({
    ...{ title: 'Hall 1', examId: 'host-certification', who: 'chosen' },
    ...{ opensAt: inShanghai(Date.now() - 60_000), closesAt: inShanghai(Date.now() + 3_600_000) },
  });
  for (const { personId } of people) body.append('seats', personId);
  const opened = await lecturer.ask(`/classes/${classId}/rooms`, { method: 'POST', body });
  expect(opened.status).toBe(302);
  path = new URL(opened.headers.get('location') ?? '', address).pathname;
  const rows = inspect(dataDir);
  code = rows.one('select code from exam_windows where id = ?', path.split('/').at(-1));
  rows.close();
  desks = await simulateRoom(served, code, people);
});

afterAll(async () => {
  for (const stream of streams) stream.leave();
  for (const desk of desks) desk.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

/** What the lecturer's page knows, from the stream alone. */
async function watch(end = '', who = lecturer) {
  const stream = await follow(`${served.address}${path}/live${end}`, who.cookieHeader());
  streams.push(stream);
  const messages = () => stream.told as RoomMessage[];
  const people = () => {
    const known = new Map<string, RoomPerson>();
    for (const message of messages()) for (const each of message.people ?? []) known.set(each.personId, each);
    return known;
  };
  const of = (desk: Desk | undefined) => people().get(desk?.person.personId ?? '');
  const standing = (desk: Desk | undefined) => {
    const person = of(desk);
    return person ? standingOf(person, Date.now()) : 'unknown';
  };
  return { stream, messages, people, of, standing, counts: () => messages().at(-1)?.counts };
}

const PATIENTLY = { timeout: 20_000, interval: 50 };
const soon = <T>(what: () => T, expected: (value: T) => void) => vi.waitFor(() => expected(what()), PATIENTLY);

it('shows everybody who started, whichever process they listen to, and then each change, in order', async () => {
  const room = await watch();
  await soon(room.counts, (counts) =>
    expect(counts).toEqual({ seats: SEATS, expected: 0, writing: SEATS, offline: 0, done: 0 }),
  );
  expect(room.messages()[0]).toMatchObject({ room: { code, over: false } });
  expect(room.messages()[0]?.people).toHaveLength(SEATS);
  const [writer, leaver, finisher] = desks;

  expect(await writer?.save(3)).toBe(200);
  await soon(
    () => room.of(writer)?.sitting,
    (sitting) => expect(sitting).toMatchObject({ answered: 3, state: 'open' }),
  );
  leaver?.leave();
  await soon(
    () => room.standing(leaver),
    (standing) => expect(standing).toBe('offline'),
  );
  await leaver?.listen();
  await soon(
    () => room.standing(leaver),
    (standing) => expect(standing).toBe('in'),
  );
  await finisher?.save(50);
  expect(await finisher?.handIn()).toBe(302);
  await soon(
    () => room.standing(finisher),
    (standing) => expect(standing).toBe('handed-in'),
  );
  expect(room.of(finisher)?.sitting?.result).toMatchObject({ passed: true });

  const later = room.messages().slice(1);
  const told = (desk: Desk | undefined) =>
    later.findIndex(({ people = [] }) => people.some(({ personId }) => personId === desk?.person.personId));
  expect(told(writer)).toBeGreaterThanOrEqual(0);
  expect(told(writer)).toBeLessThan(told(leaver));
  expect(told(leaver)).toBeLessThan(told(finisher));
  const whole = later.filter(({ people = [] }) => people.length === SEATS);
  expect(whole).toEqual([]);
});

it('says nothing of anybody by name to a wall', async () => {
  const wall = await watch('?view=wall');
  await soon(wall.counts, (counts) => expect(counts).toMatchObject({ seats: SEATS, done: 1 }));
  expect(JSON.stringify(wall.messages())).not.toMatch(/Simulated|personId|people/);
  const page = await lecturer.ask(`${path}?view=wall`);
  expect(page.body).toContain(code);
  expect(page.body).not.toContain('Simulated');
});

it('shows more time for all, and its candidates see it without asking', async () => {
  const room = await watch();
  const [writer] = desks;
  const before = await soonValue(() => room.of(writer)?.sitting?.deadline);
  const form = { intent: 'extend', minutes: '7', reason: 'The lights went out.' };
  expect((await lecturer.post(path, form)).headers.get('location')).toContain('done=extend&count=39');
  const later = before + 7 * 60_000;
  await soon(
    () => room.of(writer)?.sitting,
    (sitting) => expect(sitting).toMatchObject({ deadline: later, added: 7 }),
  );
  await soon(
    () => writer?.told(),
    (told) => expect(told).toMatchObject({ deadline: later }),
  );
});

async function soonValue(what: () => number | undefined): Promise<number> {
  await soon(what, (value) => expect(value).toBeDefined());
  return what() ?? 0;
}

it('comes right again after a process died: who listens elsewhere is in, who has not come back is offline', async () => {
  const room = await watch();
  await soon(room.counts, (counts) => expect(counts).toMatchObject({ writing: SEATS - 1 }));
  const [worker = ''] = readFileSync(`/proc/${served.pid}/task/${served.pid}/children`, 'utf8').trim().split(' ');
  process.kill(Number(worker), 'SIGKILL');
  const writing = desks.filter((_, place) => place !== 2);
  const deaf = () => writing.filter((desk) => !desk.listens());
  let again = room;
  // The connections of a dead process do not all end in one moment: the room and its desks have to agree in the end.
  await vi.waitFor(async () => {
    if (again.stream.closed()) again = await watch();
    const lost = deaf().length;
    expect(lost).toBeGreaterThan(0);
    expect(again.counts()).toMatchObject({ offline: lost, writing: writing.length - lost });
  }, PATIENTLY);
  const lost = deaf();
  expect(lost.length).toBeLessThan(writing.length);
  await Promise.all(lost.map((desk) => desk.listen()));
  await soon(again.counts, (counts) => expect(counts).toMatchObject({ offline: 0, writing: writing.length }));
});

describe('is nobody else’s', () => {
  it('to start in: the code alone seats nobody', async () => {
    const outsider = new Desk(served.address, served.dataDir, stranger);
    expect(await outsider.start(code)).toBe(403);
    outsider.close();
    const rows = inspect(served.dataDir);
    expect(rows.column('select id from sittings where person_id = ?', stranger.personId)).toEqual([]);
    rows.close();
  });

  it('to follow', async () => {
    const status = async (cookie: string, at = path) => (await follow(`${served.address}${at}/live`, cookie)).status;
    const [desk] = desks;
    expect(await status(desk?.person.cookie ?? '')).toBe(403);
    const manager = await signedIn(served.address, 'manager@demo.greenroom.test');
    expect(await status(manager.cookieHeader())).toBe(404);
    expect(await status('')).toBe(302);
    const elsewhere = path.replace(/classes\/[^/]+/, 'classes/0000000000000000000000000a');
    expect(await status(lecturer.cookieHeader(), elsewhere)).toBe(404);
  });

  it('to run: a candidate’s form is refused, and so is another’s sitting', async () => {
    const [desk] = desks;
    const agent = new Agent();
    const form = { intent: 'end', reason: 'Because.' };
    const { status } = await ask(agent, served.address + path, { cookie: desk?.person.cookie ?? '', form });
    agent.destroy();
    expect(status).toBe(403);
    const foreign = {
      intent: 'extend-one',
      sittingId: demoRows(served.dataDir).hostSitting,
      minutes: '5',
      reason: 'x',
    };
    expect((await lecturer.post(path, foreign)).status).toBe(404);
  });
});

it('ends for everybody: each paper is closed, the stream says so and ends', async () => {
  const room = await watch();
  await soon(room.counts, (counts) => expect(counts).toMatchObject({ writing: SEATS - 1 }));
  const ended = await lecturer.post(path, { intent: 'end', reason: 'Fire alarm.' });
  expect(ended.headers.get('location')).toContain(`done=end&count=${SEATS - 1}`);
  await soon(room.counts, (counts) => expect(counts).toMatchObject({ writing: 0, done: SEATS }));
  await soon(room.stream.closed, (closed) => expect(closed).toBe(true));
  expect(room.messages().at(-1)).toMatchObject({ room: { over: true, state: 'over' } });
  const once = await watch();
  await soon(once.stream.closed, (closed) => expect(closed).toBe(true));
  expect(once.people().size).toBe(SEATS);
});
