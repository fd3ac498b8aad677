import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MadeRoom, makeRoom } from '#tests/support/factories/rooms';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { endRoom } from '~/domain/exams/rooms/end-room.server';
import * as loading from '~/domain/exams/rooms/load-rooms.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor } from '~/domain/people/actor';
import { endLiveRooms, followRoom, type RoomMessage, roomViewers } from '~/http/live-rooms.server';
import { CHOICES, EXAM, EXAM_DAY, PAGE, publishExam, rightSaves } from '../support/factories/exams';

let room: MadeRoom;
let one: Actor;

beforeEach(async () => {
  await publishExam({}, 9, CHOICES);
  room = await makeRoom();
  [one] = room.people as [Actor];
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'], now: EXAM_DAY });
});
afterEach(() => {
  endLiveRooms();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function watch({ wall = false, roomId = room.roomId } = {}) {
  const away = new AbortController();
  const response = followRoom(roomId, { wall, signal: away.signal });
  if (!response?.body) throw new Error('not admitted');
  const heard: string[] = [];
  let done = false;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (;;) {
      const { value, done: end } = await reader.read();
      if (end) break;
      heard.push(value.trim());
    }
    done = true;
  })();
  await pass();
  const told = (): RoomMessage[] =>
    heard.filter((text) => text.startsWith('data: ')).map((text) => JSON.parse(text.slice(6)));
  return { heard, told, leave: () => away.abort(), done: () => done, headers: response.headers };
}

/** Seconds go by, and the database answers. */
async function pass(seconds = 1): Promise<void> {
  for (let count = 0; count < seconds; count++) {
    await vi.advanceTimersByTimeAsync(1000);
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

const start = (who = one) => startSitting(who, EXAM, Date.now(), room.code);

it('says the whole at once, and then only who changed', async () => {
  const page = await watch();
  expect(page.told()).toMatchObject([{ room: { code: room.code, state: 'open' }, counts: { expected: 2 } }]);
  expect(page.told()[0]?.people).toHaveLength(2);
  await pass(5);
  expect(page.told()).toHaveLength(1);
  const { sittingId } = await start();
  await pass();
  await saveAnswers(one, sittingId, PAGE, await rightSaves(one, sittingId), Date.now());
  await pass();
  const [, started, saved] = page.told();
  expect(started).toMatchObject({ counts: { expected: 1, writing: 1 }, people: [{ personId: one.personId }] });
  expect(saved?.people).toMatchObject([{ personId: one.personId, sitting: { answered: 5 } }]);
  expect([started?.people?.length, saved?.people?.length, page.told().length]).toEqual([1, 1, 3]);
});

it('tells a wall the counts, and nobody’s name or answers', async () => {
  const wall = await watch({ wall: true });
  await start();
  await pass();
  expect(wall.told().map(({ counts }) => counts.writing)).toEqual([0, 1]);
  for (const message of wall.told()) expect(Object.keys(message).sort()).toEqual(['counts', 'now', 'room']);
  expect(wall.heard.join()).not.toMatch(/Candidate|personId|sitting/);
});

it('asks the database once a second, for however many rooms and pages', async () => {
  const other = await makeRoom({ title: 'Room B205' });
  for (let count = 0; count < 3; count++) await watch();
  for (let count = 0; count < 3; count++) await watch({ roomId: other.roomId, wall: count === 1 });
  const asked = vi.spyOn(loading, 'loadRooms');
  await pass(10);
  expect(asked.mock.calls.length).toBeGreaterThan(5);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(10);
  expect(asked.mock.calls[0]?.[0]).toHaveLength(2);
});

it('pings, and is neither compressed nor held back', async () => {
  const page = await watch();
  await pass(46);
  expect(page.heard.filter((text) => text === ': ping')).toHaveLength(3);
  expect(page.headers.get('cache-control')).toContain('no-transform');
});

describe('a stream ends', () => {
  it('when the room is over, having said so', async () => {
    await start();
    const page = await watch();
    await endRoom(room.trainer, { classId: room.classId, roomId: room.roomId }, 'Fire alarm.', Date.now());
    await pass(2);
    expect(page.told().at(-1)).toMatchObject({ room: { over: true }, counts: { done: 1 } });
    expect([roomViewers(), page.done()]).toEqual([0, true]);
  });

  it('when its page goes, and then nobody asks the database', async () => {
    const page = await watch();
    page.leave();
    await pass();
    const asked = vi.spyOn(loading, 'loadRooms');
    await pass(5);
    expect([roomViewers(), page.done()]).toEqual([0, true]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('after two minutes, so that whose room it is is asked again', async () => {
    const page = await watch();
    await pass(122);
    expect([roomViewers(), page.done()]).toEqual([0, true]);
  });

  it('when more than twenty watch one room', async () => {
    const first = await watch();
    for (let count = 0; count < 20; count++) await watch();
    expect([roomViewers(), first.done()]).toEqual([20, true]);
  });
});
