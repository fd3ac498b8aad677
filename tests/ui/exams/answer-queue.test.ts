import { expect, it } from 'vitest';
import { AnswerQueue } from '~/ui/exams/answer-queue';
import type { Posted, Save } from '~/ui/exams/post-answers';
import { UnsentAnswers } from '~/ui/exams/unsent-answers';

/** A browser's storage that can be read in a failure. */
function storage(entries = new Map<string, string>()): Storage {
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
    removeItem: (name: string) => void entries.delete(name),
    clear: () => entries.clear(),
    key: () => null,
    get length() {
      return entries.size;
    },
  };
}

/** A queue over four empty places; each request is answered when the test says how. */
function open({ device = storage(), sequences = [0, 0, 0, 0] } = {}) {
  const sent: Save[][] = [];
  const answers: ((posted: Posted) => void)[] = [];
  const retries: { run: () => void; ms: number }[] = [];
  let clock = 1000;
  const queue = new AnswerQueue(
    sequences.map((sequence) => ({ chosen: [], sequence })),
    { savedAt: null, deadline: 90_000, offset: 0 },
    {
      post: (saves) => {
        sent.push(saves);
        return new Promise((resolve) => answers.push(resolve));
      },
      unsent: new UnsentAnswers('s', device),
      now: () => clock,
      wait: (run, ms) => void retries.push({ run, ms }),
    },
  );
  const answer = async (posted: Posted) => {
    answers.shift()?.(posted);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const accept = (now = 5000) => {
    const outcomes = (sent.at(-1) ?? []).map(({ place, sequence }) => ({ place, sequence, savedAt: now }));
    return answer({ kind: 'settled', now, deadline: 90_000, outcomes });
  };
  return { queue, device, sent, retries, answer, accept, tick: (ms: number) => (clock += ms) };
}
const anything = () => true;

it('shows a change at once and calls it saved only when the server has said so', async () => {
  const { queue, sent, accept, device } = open();
  queue.choose(1, ['b']);
  expect(queue.snapshot()).toMatchObject({ chosen: [[], ['b'], [], []], waiting: 1, savedAt: null });
  expect(device.length).toBe(1);
  await accept(5000);
  expect(sent).toEqual([[{ place: 1, sequence: 1, answer: { chosen: ['b'] } }]]);
  expect(queue.snapshot()).toMatchObject({ chosen: [[], ['b'], [], []], waiting: 0, savedAt: 5000 });
  expect(device.length).toBe(0);
});

it('sends one request at a time, and then the newest of each place', async () => {
  const { queue, sent, accept } = open();
  queue.choose(0, ['a']);
  queue.choose(0, ['b']);
  queue.choose(2, ['c']);
  queue.choose(0, ['d']);
  expect(sent).toHaveLength(1);
  await accept();
  expect(sent[1]).toEqual([
    { place: 0, sequence: 3, answer: { chosen: ['d'] } },
    { place: 2, sequence: 1, answer: { chosen: ['c'] } },
  ]);
  expect(queue.snapshot().waiting).toBe(2);
  await accept();
  expect(queue.snapshot().waiting).toBe(0);
});

it('keeps what cannot be sent and tries again, longer each time, saying what is the matter', async () => {
  const { queue, answer, accept, retries, sent } = open();
  queue.choose(0, ['a']);
  await answer({ kind: 'failed', offline: true });
  expect(queue.snapshot()).toMatchObject({ waiting: 1, trouble: 'offline' });
  for (const _ of [1, 2, 3, 4, 5]) {
    retries.at(-1)?.run();
    await answer({ kind: 'failed', offline: false });
  }
  expect(retries.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
  expect(queue.snapshot()).toMatchObject({ waiting: 1, trouble: 'retrying' });
  retries.at(-1)?.run();
  await accept();
  expect(queue.snapshot()).toMatchObject({ waiting: 0, trouble: null });
  expect(new Set(sent.map((saves) => JSON.stringify(saves))).size).toBe(1);
});

it('takes up after a reload what was not sent, and drops what the server has newer', async () => {
  const device = storage();
  const before = open({ device });
  before.queue.choose(0, ['a']);
  before.queue.choose(1, ['b']);
  before.queue.choose(3, ['gone']);
  const after = open({ device, sequences: [0, 5, 0, 0] });
  after.queue.resume((_, chosen) => !chosen.includes('gone'));
  expect(after.queue.snapshot()).toMatchObject({ chosen: [['a'], [], [], []], waiting: 1 });
  expect(after.sent).toEqual([[{ place: 0, sequence: 1, answer: { chosen: ['a'] } }]]);
  await after.accept();
  expect(device.length).toBe(0);
});

it('ignores what is kept on the device and cannot be read', () => {
  const device = storage(
    new Map([
      ['sitting:s:0', 'not json'],
      ['sitting:s:1', '{"sequence":"9","chosen":["a"]}'],
      ['sitting:s:2', '{"sequence":1,"chosen":[7]}'],
    ]),
  );
  const { queue, sent } = open({ device });
  queue.resume(anything);
  expect(queue.snapshot().waiting).toBe(0);
  expect(sent).toEqual([]);
});

it('shows the answer that stands when its own was stale, and numbers the next one above it', async () => {
  const { queue, answer, sent } = open();
  queue.choose(0, ['a']);
  const stored = { sequence: 8, answer: { chosen: ['z'] } };
  const outcomes = [{ place: 0, sequence: 1, code: 'answer-stale' as const, stored }];
  await answer({ kind: 'settled', now: 1, deadline: 90_000, outcomes });
  expect(queue.snapshot()).toMatchObject({ chosen: [['z'], [], [], []], waiting: 0 });
  expect(queue.snapshot().notice).toEqual({ place: 0, code: 'answer-stale' });
  queue.choose(0, ['a']);
  expect(sent[1]).toEqual([{ place: 0, sequence: 9, answer: { chosen: ['a'] } }]);
  expect(queue.snapshot().notice).toBeNull();
});

it('keeps a change made while an older one turned out stale, above what stands', async () => {
  const { queue, answer, sent } = open();
  queue.choose(0, ['a']);
  queue.choose(0, ['b']);
  const stored = { sequence: 8, answer: { chosen: ['z'] } };
  const outcomes = [{ place: 0, sequence: 1, code: 'answer-stale' as const, stored }];
  await answer({ kind: 'settled', now: 1, deadline: 90_000, outcomes });
  expect(sent[1]).toEqual([{ place: 0, sequence: 9, answer: { chosen: ['b'] } }]);
  expect(queue.snapshot().chosen[0]).toEqual(['b']);
});

it('goes back to what the server has when an answer does not belong to the paper', async () => {
  const { queue, answer } = open();
  queue.choose(0, ['a']);
  const outcomes = [{ place: 0, sequence: 1, code: 'answer-not-on-paper' as const }];
  await answer({ kind: 'settled', now: 1, deadline: 90_000, outcomes });
  expect(queue.snapshot()).toMatchObject({ chosen: [[], [], [], []], waiting: 0, savedAt: null });
  expect(queue.snapshot().notice?.code).toBe('answer-not-on-paper');
});

it('takes no more once the sitting has ended, and says how much had not arrived', async () => {
  const { queue, answer, sent } = open();
  queue.choose(0, ['a']);
  queue.choose(1, ['b']);
  await answer({ kind: 'ended', how: 'sitting-over' });
  queue.choose(2, ['c']);
  expect(queue.snapshot()).toMatchObject({ ended: 'sitting-over', waiting: 2, chosen: [['a'], ['b'], [], []] });
  expect(sent).toHaveLength(1);
});

it('sets its clock by prompt answers only', async () => {
  const { queue, accept, tick } = open();
  queue.choose(0, ['a']);
  tick(100);
  await accept(501_050);
  expect(queue.snapshot().offset).toBe(500_000);
  queue.choose(0, ['b']);
  tick(5000);
  await accept(1);
  expect(queue.snapshot().offset).toBe(500_000);
});
