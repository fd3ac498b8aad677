import { describe, expect, it } from 'vitest';
import { backOff } from '~/ui/exams/answer-queue';
import { chosen, drawer, open } from './queue-bench';

const saved = (place: number, sequence: number, option: string) => ({
  place,
  sequence,
  answer: chosen(option),
  flagged: false,
});

it('shows a change at once and calls it saved only when the server has said so', async () => {
  const { queue, sent, accept, device, shown } = open();
  queue.change(1, { answer: chosen('b') });
  expect(queue.snapshot()).toMatchObject({ waiting: [1], savedAt: null });
  expect(shown()).toEqual(['', 'b', '', '']);
  expect(queue.snapshot().confirmed[1]?.answer).toEqual(chosen());
  expect([...device.entries_.keys()]).toEqual(['s/page-a/1']);
  await accept(5000);
  expect(sent).toEqual([[saved(1, 1, 'b')]]);
  expect(queue.snapshot()).toMatchObject({ waiting: [], savedAt: 5000 });
  expect(queue.snapshot().confirmed[1]?.answer).toEqual(chosen('b'));
  expect(device.entries_.size).toBe(0);
});

it('saves a flag with the answer that stands', async () => {
  const { queue, sent, accept } = open();
  queue.change(2, { answer: chosen('b') });
  await accept();
  queue.change(2, { flagged: true });
  expect(sent[1]).toEqual([{ ...saved(2, 2, 'b'), flagged: true }]);
  await accept();
  expect(queue.snapshot().confirmed[2]).toMatchObject({ flagged: true, answer: chosen('b') });
});

it('sends one request at a time, and then the newest of each place', async () => {
  const { queue, sent, accept } = open();
  queue.change(0, { answer: chosen('a') });
  queue.change(0, { answer: chosen('b') });
  queue.change(2, { answer: chosen('c') });
  queue.change(0, { answer: chosen('d') });
  expect(sent).toHaveLength(1);
  await accept();
  expect(sent[1]).toEqual([saved(0, 3, 'd'), saved(2, 1, 'c')]);
  expect(queue.snapshot().waiting).toEqual([0, 2]);
  await accept();
  expect(queue.snapshot().waiting).toEqual([]);
});

it('keeps a change that says again what is acknowledged while another is under way', async () => {
  const { queue, sent, accept, shown } = open();
  queue.change(0, { answer: chosen('x') });
  await accept();
  queue.change(0, { answer: chosen('y') });
  queue.change(1, { answer: chosen('z') });
  queue.change(0, { answer: chosen('x') });
  await accept();
  expect(shown()).toEqual(['x', 'z', '', '']);
  expect(sent.at(-1)).toEqual([saved(0, 3, 'x'), saved(1, 1, 'z')]);
});

describe('what cannot be sent', () => {
  it('is kept and tried again, longer each time, saying what is the matter', async () => {
    const { queue, answer, accept, retries, sent } = open();
    queue.change(0, { answer: chosen('a') });
    await answer({ kind: 'failed', offline: true });
    expect(queue.snapshot()).toMatchObject({ waiting: [0], trouble: 'offline' });
    for (const _ of [1, 2, 3, 4, 5]) {
      retries.at(-1)?.run();
      await answer({ kind: 'failed', offline: false });
    }
    expect(retries.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(queue.snapshot()).toMatchObject({ waiting: [0], trouble: 'retrying' });
    retries.at(-1)?.run();
    await accept();
    expect(queue.snapshot()).toMatchObject({ waiting: [], trouble: null });
    expect(new Set(sent.map((saves) => JSON.stringify(saves))).size).toBe(1);
  });

  it('has one next try, also when the candidate tries by hand', async () => {
    const { queue, answer, retries } = open();
    queue.change(0, { answer: chosen('a') });
    await answer({ kind: 'failed', offline: true });
    void queue.flush();
    await answer({ kind: 'failed', offline: true });
    expect(retries.map(({ off }) => off)).toEqual([true, false]);
  });

  it('does not come back at the same moment from everywhere', () => {
    expect([backOff(0, 0), backOff(0, 1), backOff(9, 0), backOff(9, 1)]).toEqual([500, 1000, 7500, 15_000]);
  });
});

describe('after a reload', () => {
  it('what was not sent goes on, and what the server has is dropped', async () => {
    const device = drawer();
    const before = open({ device });
    before.queue.change(0, { answer: chosen('a') });
    before.queue.change(1, { answer: chosen('b') });
    const after = open({ device, asking: true });
    const left = await after.unsent.left(new Set());
    after.queue.open('page-a', [{ place: 1, sequence: 1, answer: chosen('b'), flagged: false }], left);
    expect(after.shown()).toEqual(['a', 'b', '', '']);
    expect(after.sent).toEqual([[saved(0, 1, 'a')]]);
    await after.accept();
    expect(device.entries_.size).toBe(0);
  });

  it('a change made before the page was let in is newest, whatever an earlier page left', async () => {
    const device = drawer();
    open({ device }).queue.change(0, { answer: chosen('a') });
    const after = open({ device, asking: true });
    after.queue.change(0, { answer: chosen('b') });
    const held = [{ place: 0, sequence: 4, answer: chosen('z'), flagged: false }];
    after.queue.open('page-a', held, await after.unsent.left(new Set()));
    expect(after.sent).toEqual([[saved(0, 5, 'b')]]);
  });

  it('asks about what an earlier lease left where somebody answered since, and sends the rest', async () => {
    const device = drawer();
    const before = open({ device });
    before.queue.change(0, { answer: chosen('a') });
    before.queue.change(1, { answer: chosen('b') });
    const after = open({ device, asking: true, writer: 'page-b' });
    const held = [{ place: 1, sequence: 1, answer: chosen('z'), flagged: false }];
    after.queue.open('page-b', held, await after.unsent.left(new Set()));
    expect(after.sent).toEqual([[saved(0, 1, 'a')]]);
    expect(after.unsaved()).toEqual([[1, 'b']]);
    await after.accept();
    after.queue.decide(1, true);
    expect(after.sent.at(-1)).toEqual([saved(1, 2, 'b')]);
    await after.accept();
    expect(device.entries_.size).toBe(0);
    expect(after.unsaved()).toEqual([]);
  });

  it('leaves alone what belongs to a page that is open, and what cannot be read', async () => {
    const device = drawer(
      new Map<string, unknown>([
        ['s/page-b/0', { sequence: 1, base: 0, answer: chosen('a'), flagged: false }],
        ['s/page-c/1', 'not a change'],
        ['s/page-c/x', { sequence: 1, base: 0, answer: chosen('a'), flagged: false }],
        ['s/page-c/2', { sequence: '9', base: 0, answer: chosen('a'), flagged: false }],
        ['another-sitting/page-d/0', { at: -2_000_000_000 }],
        ['another-sitting/page-e/0', { at: 0 }],
      ]),
    );
    const { unsent } = open({ device, asking: true });
    expect(await unsent.left(new Set(['page-b']))).toEqual([]);
    expect([...device.entries_.keys()]).toEqual(['s/page-b/0', 'another-sitting/page-e/0']);
  });

  it('never sends what is no answer: the server would refuse whatever is sent with it, again and again', async () => {
    const change = { sequence: 1, base: 0, flagged: false };
    const device = drawer(
      new Map<string, unknown>([
        ['s/page-a/0', { ...change, answer: {} }],
        ['s/page-a/1', { ...change, answer: { chosen: 'b' } }],
        ['s/page-a/2', { ...change, answer: { text: 'b' } }],
        ['s/page-a/3', { ...change, sequence: 0, answer: chosen('b') }],
        ['s/page-b/3', { ...change, answer: chosen('d') }],
      ]),
    );
    const { unsent } = open({ device, asking: true });
    expect((await unsent.left(new Set())).map(({ place, writer }) => [place, writer])).toEqual([[3, 'page-b']]);
    expect([...device.entries_.keys()]).toEqual(['s/page-b/3']);
  });

  it('a browser that keeps nothing, or whose storage fails, works in memory', async () => {
    const broken = {
      ...drawer(),
      entries: () => Promise.reject(new Error('no')),
      set: () => Promise.reject(new Error('no')),
      remove: () => Promise.reject(new Error('no')),
    };
    const { queue, unsent, accept } = open({ device: broken });
    expect(await unsent.left(new Set())).toEqual([]);
    queue.change(0, { answer: chosen('a') });
    await accept();
    expect(queue.snapshot().waiting).toEqual([]);
  });
});

describe('a save the server does not take', () => {
  it('because a newer one stands is kept in sight, and can be used', async () => {
    const { queue, stale, sent, shown, unsaved } = open();
    queue.change(0, { answer: chosen('a') });
    await stale(0, 1, 'z');
    expect(shown()).toEqual(['z', '', '', '']);
    expect(unsaved()).toEqual([[0, 'a']]);
    expect(queue.snapshot()).toMatchObject({ waiting: [], notice: { place: 0, code: 'answer-stale' } });
    queue.decide(0, true);
    expect(sent[1]).toEqual([saved(0, 9, 'a')]);
    expect(queue.snapshot().notice).toBeNull();
  });

  it('can be let go', async () => {
    const { queue, stale, unsaved, device, shown } = open();
    queue.change(0, { answer: chosen('a') });
    await stale(0, 1, 'z');
    queue.decide(0, false);
    expect([unsaved(), device.entries_.size, shown()[0]]).toEqual([[], 0, 'z']);
  });

  it('is followed by what was changed meanwhile, above what stands', async () => {
    const { queue, stale, sent, shown } = open();
    queue.change(0, { answer: chosen('a') });
    queue.change(0, { answer: chosen('b') });
    await stale(0, 1, 'z');
    expect(sent[1]).toEqual([saved(0, 9, 'b')]);
    expect(shown()[0]).toBe('b');
  });

  it('because it does not belong to the paper goes back to what the server has', async () => {
    const { queue, answer, device } = open();
    queue.change(0, { answer: chosen('a') });
    const outcomes = [{ place: 0, sequence: 1, code: 'answer-not-on-paper' as const }];
    await answer({ kind: 'settled', now: 1, deadline: 90_000, outcomes });
    expect(queue.snapshot()).toMatchObject({ waiting: [], savedAt: null, notice: { code: 'answer-not-on-paper' } });
    expect(device.entries_.size).toBe(0);
  });
});
