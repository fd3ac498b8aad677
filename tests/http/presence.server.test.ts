import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '#db/client';
import { sittingPresence } from '#db/schema/rooms';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findStanding } from '~/domain/exams/sitting/find-standing.server';
import { forgetPresence } from '~/domain/exams/sitting/forget-presence.server';
import { tellStanding } from '~/domain/exams/sitting/standing';
import * as writing from '~/domain/exams/sitting/write-presence.server';
import type { Actor } from '~/domain/people/actor';
import { endLivePages, followSitting } from '~/http/live-sittings.server';
import { log } from '~/http/log';
import { COMEBACK_MS } from '~/http/presence.server';
import { CHOICES, EXAM, EXAM_DAY, makeCandidate, publishExam } from '../support/factories/exams';

const WRITER = 'page-one-of-the-test';
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

/** A page that listens. `leave` is the network going, or the page closed. */
async function listen() {
  const away = new AbortController();
  const response = followSitting(sittingId, {
    words: (standing) => tellStanding(standing, { writer: WRITER, sessionId: person.sessionId }),
    first: () => findStanding(person, sittingId),
    signal: away.signal,
  });
  const reader = response?.body?.getReader();
  void (async () => {
    while (reader && !(await reader.read()).done);
  })();
  await pass();
  return { leave: () => away.abort() };
}

/** Seconds go by, and the database answers. */
async function pass(seconds = 1): Promise<void> {
  for (let count = 0; count < seconds; count++) {
    await vi.advanceTimersByTimeAsync(1000);
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

const written = () => db.select({ pages: sittingPresence.pages }).from(sittingPresence);

it('is written when the first page begins to listen and when the last has gone, not in between', async () => {
  const write = vi.spyOn(writing, 'writePresence');
  const first = await listen();
  expect(await written()).toEqual([{ pages: 1 }]);
  const second = await listen();
  first.leave();
  await pass(3);
  expect(write).toHaveBeenCalledTimes(1);
  second.leave();
  await pass();
  expect(await written()).toEqual([{ pages: 0 }]);
  expect(write).toHaveBeenCalledTimes(2);
});

it('lets a page come back whose stream the server ended itself', async () => {
  await listen();
  await pass(5 * 60 + 1);
  expect(await written()).toEqual([{ pages: 1 }]);
  await listen();
  await pass(COMEBACK_MS / 1000 + 2);
  expect(await written()).toEqual([{ pages: 1 }]);
});

it('writes one that did not come back', async () => {
  await listen();
  await pass(5 * 60 + COMEBACK_MS / 1000 + 2);
  expect(await written()).toEqual([{ pages: 0 }]);
});

it('is said again where another process wrote that nobody is there', async () => {
  await listen();
  await forgetPresence(Date.now());
  expect(await written()).toEqual([{ pages: 0 }]);
  await pass(3);
  expect(await written()).toEqual([{ pages: 1 }]);
});

it('is written together, once a second, and again when it could not be', async () => {
  const write = vi.spyOn(writing, 'writePresence').mockRejectedValueOnce(new Error('the disk is full'));
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  await listen();
  await pass(2);
  expect(await written()).toEqual([{ pages: 1 }]);
  expect(write).toHaveBeenCalledTimes(2);
  expect(logged).toHaveBeenCalledTimes(1);
});
