import { describe, expect, it } from 'vitest';
import { answering, anyWorksheet } from '#tests/support/factories/worksheets';
import { fitAnswers } from '~/domain/worksheets/answers';
import type { Typed } from '~/domain/worksheets/entry-names';
import { type Held, type Kept, type Posted, SheetSaver } from '~/ui/worksheets/sheet-saver';

const typed = (wish: string): Typed => ({
  title: 'June',
  answers: fitAnswers(anyWorksheet, answering({ wish }, [{ shown: wish }])),
});

/** A page with a server that keeps versions, a device that keeps what is unsaved, and a clock that runs when told. */
function open(start: Held = { ...typed(''), version: 1, changedAt: 100 }) {
  const server = { held: start, posts: 0, answer: null as Posted | null, lose: false };
  const device: { kept: Kept | null } = { kept: null };
  let due: (() => void) | null = null;
  const saver = new SheetSaver(anyWorksheet, start, {
    async post(sent, version) {
      server.posts += 1;
      if (server.answer) return server.answer;
      if (version !== server.held.version) return { kind: 'newer', changedAt: server.held.changedAt };
      server.held = { ...sent, version: version + 1, changedAt: server.held.changedAt + 1 };
      if (server.lose) return { kind: 'failed', offline: false };
      return { kind: 'saved', version: server.held.version, changedAt: server.held.changedAt };
    },
    read: async () => server.held,
    keep: (kept) => {
      device.kept = kept;
    },
    forget: () => {
      device.kept = null;
    },
    wait(run) {
      due = run;
      return () => {
        due = null;
      };
    },
  });
  const pause = async () => {
    due?.();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { saver, server, device, pause, wish: () => server.held.answers.fields.wish, waits: () => due !== null };
}

describe('a sheet that is filled in', () => {
  it('is kept on the device at once, and saved when typing pauses', async () => {
    const { saver, server, device, pause, wish } = open();
    saver.change(typed('a'));
    saver.change(typed('ab'));
    expect(saver.snapshot()).toMatchObject({ kind: 'typing', version: 1 });
    expect(device.kept).toEqual({ version: 1, typed: typed('ab') });
    expect(server.posts).toBe(0);
    await pause();
    expect(saver.snapshot()).toMatchObject({ kind: 'saved', version: 2, savedAt: 101 });
    expect([wish(), device.kept, server.posts]).toEqual(['ab', null, 1]);
  });

  it('saves upon the version before it what was typed while a save was on its way', async () => {
    const { saver, pause, wish } = open();
    saver.change(typed('a'));
    const flying = saver.flush();
    saver.change(typed('ab'));
    await flying;
    expect(saver.snapshot()).toMatchObject({ kind: 'typing', version: 2 });
    await pause();
    expect(saver.snapshot()).toMatchObject({ kind: 'saved', version: 3 });
    expect(wish()).toBe('ab');
  });

  it('sends nothing for what is as it was', async () => {
    const { saver, server, device, waits } = open();
    saver.change(typed('a'));
    saver.change(typed(''));
    expect(saver.snapshot().kind).toBe('saved');
    await saver.flush();
    expect([server.posts, device.kept, waits()]).toEqual([0, null, false]);
  });
});

describe('without a connection', () => {
  it('keeps what was typed, says so, and sends it again', async () => {
    const { saver, server, device, pause, wish, waits } = open();
    server.answer = { kind: 'failed', offline: true };
    saver.change(typed('a'));
    await pause();
    expect(saver.snapshot().kind).toBe('offline');
    saver.change(typed('ab'));
    expect([saver.snapshot().kind, device.kept?.typed, waits()]).toEqual(['offline', typed('ab'), true]);
    server.answer = null;
    await pause();
    expect([saver.snapshot().kind, wish(), device.kept]).toEqual(['saved', 'ab', null]);
  });

  it('knows its own save again whose answer was lost, and goes on from it', async () => {
    const { saver, server, pause, wish } = open();
    server.lose = true;
    saver.change(typed('a'));
    await pause();
    expect([saver.snapshot().kind, server.held.version]).toEqual(['retrying', 2]);
    server.lose = false;
    saver.change(typed('ab'));
    await pause();
    await pause();
    expect(saver.snapshot()).toMatchObject({ kind: 'saved', version: 3 });
    expect(wish()).toBe('ab');
  });
});

describe('where a newer version was saved elsewhere', () => {
  it('sends nothing more, and loses neither', async () => {
    const { saver, server, device, pause, wish } = open();
    server.held = { ...typed('theirs'), version: 2, changedAt: 900 };
    saver.change(typed('mine'));
    await pause();
    expect(saver.snapshot()).toMatchObject({ kind: 'newer', newerAt: 900, version: 1 });
    saver.change(typed('mine too'));
    await pause();
    await saver.flush();
    expect([server.posts, wish()]).toEqual([1, 'theirs']);
    expect(device.kept).toEqual({ version: 1, typed: typed('mine too') });
    saver.drop();
    expect(device.kept).toBeNull();
  });

  it('takes nothing for its own that only looks like a lost answer', async () => {
    const { saver, server, pause, wish } = open();
    server.answer = { kind: 'failed', offline: true };
    saver.change(typed('mine'));
    await pause();
    server.answer = null;
    server.held = { ...typed('theirs'), version: 2, changedAt: 900 };
    await pause();
    expect([saver.snapshot().kind, wish()]).toEqual(['newer', 'theirs']);
  });
});

describe('what an earlier page had kept', () => {
  it('is saved when the server has nothing newer', async () => {
    const { saver, pause, wish } = open();
    saver.takeUp({ version: 1, typed: typed('left') });
    await pause();
    expect([saver.snapshot().kind, wish()]).toEqual(['saved', 'left']);
  });

  it('stands against a newer version until somebody decides', async () => {
    const { saver, server, device, pause } = open({ ...typed('theirs'), version: 5, changedAt: 500 });
    saver.takeUp({ version: 3, typed: typed('left') });
    await pause();
    expect(saver.snapshot()).toMatchObject({ kind: 'newer', newerAt: 500, version: 3 });
    expect([server.posts, device.kept]).toEqual([0, null]);
  });

  it('is forgotten when the server has just that', () => {
    const { saver, device } = open({ ...typed('same'), version: 5, changedAt: 500 });
    device.kept = { version: 4, typed: typed('same') };
    saver.takeUp(device.kept);
    expect([saver.snapshot().kind, device.kept]).toEqual(['saved', null]);
  });
});

it.each([
  [
    { kind: 'wrong', errors: { 'fields.minutes': ['fields:number'] } },
    { errors: { 'fields.minutes': ['fields:number'] } },
  ],
  [{ kind: 'refused', why: 'refusals:sheet-too-long' }, { why: 'refusals:sheet-too-long' }],
  [{ kind: 'signed-out' }, {}],
  [{ kind: 'gone' }, {}],
] as const)('says that it was not saved (%o), keeps what was typed, and may be tried again', async (answer, told) => {
  const { saver, server, device, pause, wish } = open();
  server.answer = answer;
  saver.change(typed('a'));
  await pause();
  expect(saver.snapshot()).toMatchObject({ kind: answer.kind, version: 1, ...told });
  expect(device.kept?.typed).toEqual(typed('a'));
  server.answer = null;
  await saver.flush();
  expect(saver.snapshot()).toMatchObject({ kind: 'saved', version: 2, errors: {}, why: null });
  expect(wish()).toBe('a');
});
