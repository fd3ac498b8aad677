import { describe, expect, it } from 'vitest';
import { chosen, open } from './queue-bench';

const saved = (place: number, sequence: number, option: string) => ({
  place,
  sequence,
  answer: chosen(option),
  flagged: false,
});

describe('a page that is not the writer', () => {
  it('keeps its changes back while it asks', async () => {
    const { queue, sent } = open({ asking: true });
    queue.change(0, { answer: chosen('a') });
    expect([sent, queue.snapshot().waiting]).toEqual([[], [0]]);
    queue.open('page-a', []);
    expect(sent).toEqual([[saved(0, 1, 'a')]]);
  });

  it('turns into a reader when a save is refused, and says which answers were not saved', async () => {
    const { queue, answer, lost, shown, unsaved, sent } = open();
    queue.change(0, { answer: chosen('a') });
    queue.change(3, { answer: chosen('d') });
    await answer({ kind: 'written-elsewhere' });
    expect(lost).toEqual(['lost']);
    expect(queue.snapshot()).toMatchObject({ role: 'reader', waiting: [] });
    expect([shown(), unsaved()]).toEqual([
      ['', '', '', ''],
      [
        [0, 'a'],
        [3, 'd'],
      ],
    ]);
    queue.change(1, { answer: chosen('b') });
    await queue.flush();
    expect(sent).toHaveLength(1);
  });

  it('is told when something it sent before had arrived after all', async () => {
    const { queue, accept, unsaved } = open();
    queue.change(0, { answer: chosen('a') });
    queue.close();
    expect(unsaved()).toEqual([[0, 'a']]);
    await accept();
    expect(unsaved()).toEqual([]);
  });

  it('takes over: what nobody touched goes on, where somebody answered it asks', async () => {
    const { queue, answer, unsaved, sent } = open();
    queue.change(0, { answer: chosen('a') });
    queue.change(1, { answer: chosen('b') });
    await answer({ kind: 'written-elsewhere' });
    queue.open('page-a2', [{ place: 1, sequence: 1, answer: chosen('z'), flagged: false }]);
    expect(sent.at(-1)).toEqual([saved(0, 1, 'a')]);
    expect(unsaved()).toEqual([[1, 'b']]);
  });

  it('does not take a refusal of its earlier name for one of its new name', async () => {
    const { queue, answer, sent } = open();
    queue.change(0, { answer: chosen('a') });
    queue.close();
    queue.open('page-a2', []);
    await answer({ kind: 'written-elsewhere' });
    expect(queue.snapshot().role).toBe('writer');
    expect(sent.at(-1)).toEqual([saved(0, 1, 'a')]);
  });
});

describe('the end', () => {
  it('takes no more, and says what had not arrived', async () => {
    const { queue, answer, sent } = open();
    queue.change(0, { answer: chosen('a') });
    queue.change(1, { answer: chosen('b') });
    await answer({ kind: 'ended', how: 'sitting-over' });
    queue.change(2, { answer: chosen('c') });
    expect(queue.snapshot()).toMatchObject({ ended: 'sitting-over', waiting: [0, 1] });
    expect(sent).toHaveLength(1);
  });

  it('is taken back by a later deadline, and what waited goes on', async () => {
    const { queue, answer, sent } = open();
    queue.change(0, { answer: chosen('a') });
    await answer({ kind: 'ended', how: 'sitting-over' });
    queue.follow({ deadline: 690_000, now: 91_000 });
    expect(queue.snapshot()).toMatchObject({ ended: null, extended: { minutes: 10, until: 690_000 } });
    expect(sent).toHaveLength(2);
  });

  it('by hand-in is for good', () => {
    const { queue } = open();
    queue.follow({ deadline: 90_000, now: 1, state: 'handed-in' });
    queue.follow({ deadline: 690_000, now: 91_000 });
    expect(queue.snapshot().ended).toBe('sitting-closed');
  });
});

it('never moves the deadline back for an answer that was under way', async () => {
  const { queue, accept } = open();
  queue.change(0, { answer: chosen('a') });
  queue.follow({ deadline: 150_000, now: 1 });
  await accept();
  expect(queue.snapshot()).toMatchObject({ deadline: 150_000, extended: { minutes: 1 } });
});

it('sets its clock by prompt answers, and by what is said in passing when it is well off', async () => {
  const { queue, accept, tick } = open();
  queue.change(0, { answer: chosen('a') });
  tick(100);
  await accept(501_050);
  expect(queue.snapshot().offset).toBe(500_000);
  queue.change(0, { answer: chosen('b') });
  tick(5000);
  await accept(1);
  expect(queue.snapshot().offset).toBe(500_000);
  queue.synchronise(500_000 + 6100 + 1500);
  expect(queue.snapshot().offset).toBe(500_000);
  queue.synchronise(500_000 + 6100 + 60_000);
  expect(queue.snapshot().offset).toBe(560_000);
});
