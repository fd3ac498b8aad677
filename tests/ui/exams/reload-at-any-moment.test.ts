import { describe, expect, it } from 'vitest';
import type { Save } from '~/ui/exams/post-answers';
import { chosen, drawer, open } from './queue-bench';

/* Elsewhere students are told not to reload during an exam. Here the page may go at any moment, and nothing goes with it. */
const PAGE = 'page-a';

/** What the server holds; it takes only what is newer. */
class Server {
  readonly held = new Map<number, Save>();

  take(saves: readonly Save[] = []): void {
    for (const save of saves) {
      const before = this.held.get(save.place);
      if (before && save.sequence === before.sequence) expect(save.answer).toEqual(before.answer);
      else expect(save.sequence).toBeGreaterThan(before?.sequence ?? 0);
      this.held.set(save.place, save);
    }
  }

  answers = () => [...this.held.values()].map((save) => ({ ...save, savedAt: 1 }));
}

type Desk = ReturnType<typeof open>;

const steps: [name: string, run: (desk: Desk, server: Server) => unknown][] = [
  ['an answer is given', ({ queue }) => queue.change(0, { answer: chosen('a') })],
  ['another is given while the first is under way', ({ queue }) => queue.change(1, { answer: chosen('b') })],
  ['the request is lost', ({ answer }) => answer({ kind: 'failed', offline: true })],
  ['it is tried again', ({ retries }) => retries.at(-1)?.run()],
  ['the server takes it, and its answer is lost', ({ sent }, server) => server.take(sent.at(-1))],
  ['the page gives up waiting', ({ answer }) => answer({ kind: 'failed', offline: false })],
  ['the candidate thinks again', ({ queue }) => queue.change(0, { answer: chosen('c') })],
  ['all is sent again', ({ retries }) => retries.at(-1)?.run()],
  ['an answer is taken back', ({ queue }) => queue.change(1, { answer: chosen() })],
  ['the server acknowledges', acknowledge],
  ['and acknowledges the rest', acknowledge],
];

async function acknowledge({ sent, accept }: Desk, server: Server): Promise<void> {
  server.take(sent.at(-1));
  await accept();
}

describe('a reload loses nothing', () => {
  it.each(steps.map(([name], at) => [name, at] as const))('when %s (moment %i)', async (_, at) => {
    const device = drawer();
    const server = new Server();
    const before = open({ device, writer: PAGE });
    for (const [, run] of steps.slice(0, at + 1)) await run(before, server);
    const wanted = before.shown();

    const after = open({ device, writer: PAGE, asking: true });
    after.queue.open(PAGE, server.answers(), await after.unsent.left(new Set()));
    expect(after.shown()).toEqual(wanted);
    expect(after.unsaved()).toEqual([]);
    for (let round = 0; round < 3; round += 1) {
      const { waiting } = after.queue.snapshot();
      if (waiting.length > 0) await acknowledge(after, server);
    }
    expect(after.queue.snapshot().waiting).toEqual([]);
    const stands = [0, 1, 2, 3].map((place) => {
      const { answer = chosen() } = server.held.get(place) ?? {};
      return 'chosen' in answer ? answer.chosen.join() : '?';
    });
    expect(stands).toEqual(wanted);
  });
});
