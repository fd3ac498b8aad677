import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { sittingEvents } from '#db/schema/exams';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { listSittingEvents } from '~/domain/exams/evidence/list-sitting-events.server';
import { recordSittingEvents } from '~/domain/exams/evidence/record-sitting-events.server';
import {
  clampEvent,
  KEPT_A_SITTING,
  type SittingEvent,
  sittingEventReport,
} from '~/domain/exams/evidence/sitting-event';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import type { Actor } from '~/domain/people/actor';
import { CHOICES, EXAM, EXAM_DAY, MINUTE, makeCandidate, PAGE, publishExam } from '../../../support/factories/exams';
import { makeAdmin } from '../../../support/factories/people';

const NOW = EXAM_DAY + 10 * MINUTE;
const DEVICE = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
let person: Actor;
let sittingId: string;

beforeEach(async () => {
  await publishExam({}, 9, CHOICES);
  person = await makeCandidate();
  ({ sittingId } = await startSitting(person, EXAM, EXAM_DAY));
});

const hidden = (startedAt: number, lasted: number | null = 1000): SittingEvent => ({
  kind: 'hidden',
  startedAt,
  lasted,
});
const report = (events: SittingEvent[], { who = person, now = NOW } = {}) =>
  recordSittingEvents(who, sittingId, { events, device: DEVICE }, now);
const rows = () => db.select().from(sittingEvents).orderBy(sittingEvents.position);

it('keeps each with its start, its length and the device', async () => {
  const pasted = { kind: 'pasted' as const, startedAt: NOW - 5000, lasted: null };
  expect(await report([hidden(NOW - 9000, 3000), pasted])).toEqual({ kept: 2, full: false });
  expect(await rows()).toMatchObject([
    { sittingId, kind: 'hidden', startedAt: NOW - 9000, lasted: 3000, device: DEVICE, receivedAt: NOW },
    { kind: 'pasted', startedAt: NOW - 5000, lasted: null },
  ]);
});

it('adds nothing when a report is sent again, whole or within itself', async () => {
  await report([hidden(NOW - 9000), hidden(NOW - 9000)]);
  expect(await report([hidden(NOW - 9000)], { now: NOW + 1 })).toEqual({ kept: 0, full: false });
  expect(await rows()).toHaveLength(1);
});

it('holds every time within the sitting', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.option(fc.maxSafeNat()), fc.nat(3_600_000), (startedAt, lasted, gone) => {
      const now = EXAM_DAY + gone;
      const held = clampEvent({ kind: 'hidden', startedAt, lasted }, EXAM_DAY, now);
      expect(held.startedAt).toBeGreaterThanOrEqual(EXAM_DAY);
      expect(held.startedAt + (held.lasted ?? 0)).toBeLessThanOrEqual(now);
      expect(held.lasted === null).toBe(lasted === null);
    }),
  );
});

it('keeps so many of a sitting and no more, and says that it is full', async () => {
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => hidden(EXAM_DAY + from + at, 0));
  for (let from = 0; from < KEPT_A_SITTING - 5; from += 20) await report(many(from, 20));
  expect(await report(many(KEPT_A_SITTING + 100, 20))).toEqual({ kept: 0, full: true });
  expect(await rows()).toHaveLength(KEPT_A_SITTING);
  expect((await listSittingEvents(await makeAdmin(), sittingId)).full).toBe(true);
});

describe('refuses', () => {
  it('the sitting of somebody else, and one that is none', async () => {
    const other = await makeCandidate();
    await expect(report([hidden(NOW)], { who: other })).rejects.toMatchObject({ code: 'not-found' });
    const none = recordSittingEvents(person, 'nosuch', { events: [hidden(NOW)], device: DEVICE }, NOW);
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
    expect(await rows()).toEqual([]);
  });

  it('what comes after the end', async () => {
    const late = report([hidden(NOW)], { now: EXAM_DAY + 30 * MINUTE });
    await expect(late).rejects.toMatchObject({ code: 'sitting-over' });
    await handIn(person, sittingId, PAGE, NOW);
    await expect(report([hidden(NOW)])).rejects.toMatchObject({ code: 'sitting-closed' });
  });

  it.each([
    ['none', []],
    ['too many', Array.from({ length: 21 }, () => hidden(NOW))],
    ['a kind the server itself notices', [{ kind: 'taken-over', startedAt: NOW, lasted: null }]],
    ['an unknown kind', [{ kind: 'yawned', startedAt: NOW, lasted: null }]],
    ['a start that is no number', [{ kind: 'hidden', startedAt: '1', lasted: null }]],
    ['a start before time', [{ kind: 'hidden', startedAt: -1, lasted: null }]],
    ['a length below nothing', [{ kind: 'hidden', startedAt: NOW, lasted: -1 }]],
    ['a length without end', [{ kind: 'hidden', startedAt: NOW, lasted: Number.POSITIVE_INFINITY }]],
    ['what was pasted', [{ kind: 'pasted', startedAt: NOW, lasted: null, text: 'the answer' }]],
  ])('%s', (_name, events) => {
    expect(sittingEventReport.safeParse({ events }).success).toBe(false);
  });
});

it('is listed for an admin in the order it happened, with the device in words', async () => {
  await report([hidden(NOW - 1000), hidden(NOW - 9000)]);
  const { events, full } = await listSittingEvents(await makeAdmin(), sittingId);
  expect(full).toBe(false);
  expect(events.map(({ startedAt }) => startedAt)).toEqual([NOW - 9000, NOW - 1000]);
  expect(events[0]?.device).toEqual({ browser: 'Firefox', system: 'Linux' });
  await expect(listSittingEvents(await makeAdmin(), 'nosuch')).rejects.toMatchObject({ code: 'not-found' });
});
