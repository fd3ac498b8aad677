import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { claimWriter } from '~/domain/exams/sitting/claim-writer.server';
import { findStanding } from '~/domain/exams/sitting/find-standing.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import * as changed from '~/domain/exams/sitting/list-changed-sittings.server';
import { tellStanding } from '~/domain/exams/sitting/standing';
import type { Actor } from '~/domain/people/actor';
import { endLivePages, followSitting, livePages } from '~/http/live-sittings.server';
import { CHOICES, EXAM, EXAM_DAY, MINUTE, makeCandidate, publishExam } from '../support/factories/exams';

const [ONE, TWO] = ['page-one-of-the-test', 'page-two-of-the-test'];
let person: Actor;
let sittingId: string;

beforeEach(async () => {
  await publishExam({}, 9, CHOICES);
  person = await makeCandidate();
  ({ sittingId } = await startSitting(person, EXAM, EXAM_DAY));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'], now: EXAM_DAY });
});
afterEach(() => {
  endLivePages();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A page that listens; `heard` grows with what it is told. */
async function listen(writer = ONE, id = sittingId, who = person) {
  const away = new AbortController();
  const response = followSitting(id, {
    words: (standing) => tellStanding(standing, { writer, sessionId: who.sessionId }),
    first: () => findStanding(who, id),
    signal: away.signal,
  });
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
  await look();
  const told = () => heard.filter((text) => text.startsWith('data: ')).map((text) => JSON.parse(text.slice(6)));
  return { response, heard, told, leave: () => away.abort(), done: () => done };
}

/** A second goes by, and the database answers. */
async function look(seconds = 1): Promise<void> {
  for (let count = 0; count < seconds; count++) {
    await vi.advanceTimersByTimeAsync(1000);
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

const extend = (deadline: number, changedAt = Date.now()) =>
  transaction(async (tx) => {
    await tx.update(sittings).set({ deadline, changedAt }).where(eq(sittings.id, sittingId));
  });

it('says at once how things stand, and then only what changed', async () => {
  const page = await listen();
  const facts = { state: 'open', deadline: EXAM_DAY + 30 * MINUTE, writer: 'nobody', holder: null };
  expect(page.told()).toMatchObject([facts]);
  await look(5);
  expect(page.told()).toHaveLength(1);
  await extend(EXAM_DAY + 40 * MINUTE);
  await look(2);
  expect(page.told().slice(1)).toMatchObject([{ ...facts, deadline: EXAM_DAY + 40 * MINUTE }]);
});

it('hears a change that was committed seconds after its own time', async () => {
  const page = await listen();
  await look(20);
  await extend(EXAM_DAY + 40 * MINUTE, Date.now() - 8000);
  await look(2);
  expect(page.told().at(-1)).toMatchObject({ deadline: EXAM_DAY + 40 * MINUTE });
});

it('tells each page whether it is the writer, and never another page’s name', async () => {
  await claimWriter(person, sittingId, { writer: ONE, takeOver: false, device: 'x' }, Date.now());
  const [one, two] = [await listen(ONE), await listen(TWO)];
  await claimWriter(person, sittingId, { writer: TWO, takeOver: true, device: 'y' }, Date.now());
  await look(2);
  expect(one.told().map(({ writer }) => writer)).toEqual(['you', 'other']);
  expect(two.told().map(({ writer }) => writer)).toEqual(['other', 'you']);
  expect([...one.heard, ...two.heard].join()).not.toContain('page-');
});

it('tells of the hand-in', async () => {
  const page = await listen();
  await handIn(person, sittingId, ONE, Date.now());
  await look(2);
  expect(page.told().at(-1)).toMatchObject({ state: 'handed-in' });
});

it('asks the database once a second for however many pages', async () => {
  const asked = vi.spyOn(changed, 'listChangedSittings');
  for (let count = 0; count < 3; count++) {
    const other = await makeCandidate();
    const { sittingId: id } = await startSitting(other, EXAM, Date.now());
    await listen(ONE, id, other);
  }
  asked.mockClear();
  await look(10);
  expect(asked.mock.calls.length).toBeGreaterThan(5);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(10);
});

it('pings, so that nothing in between hangs up', async () => {
  const page = await listen();
  await look(46);
  expect(page.heard.filter((text) => text === ': ping')).toHaveLength(3);
});

describe('a stream ends', () => {
  it('when its page goes, and then nobody asks the database', async () => {
    const page = await listen();
    expect(livePages()).toBe(1);
    page.leave();
    await look();
    expect([livePages(), page.done()]).toEqual([0, true]);
    const asked = vi.spyOn(changed, 'listChangedSittings');
    await look(5);
    expect(asked).not.toHaveBeenCalled();
  });

  it('when the server stops', async () => {
    const page = await listen();
    endLivePages();
    await look();
    expect([livePages(), page.done()]).toEqual([0, true]);
  });

  it('after five minutes, so that who signed out hears no more', async () => {
    const page = await listen();
    await look(302);
    expect([livePages(), page.done()]).toEqual([0, true]);
  });

  it('when a person opens more than six', async () => {
    const first = await listen();
    for (let count = 0; count < 6; count++) await listen();
    expect([livePages(), first.done()]).toEqual([6, true]);
  });
});

it('is neither compressed nor held back on the way', async () => {
  const { headers } = (await listen()).response;
  expect(headers.get('content-type')).toBe('text/event-stream');
  expect(headers.get('cache-control')).toContain('no-transform');
  expect(headers.get('x-accel-buffering')).toBe('no');
});
