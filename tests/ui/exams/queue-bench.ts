import type { ItemAnswer } from '~/domain/questions/paper';
import { AnswerQueue } from '~/ui/exams/answer-queue';
import type { Posted, Save } from '~/ui/exams/post-answers';
import { type Drawer, UnsentAnswers } from '~/ui/exams/unsent-answers';

/** A browser's storage that can be read in a failure. */
export function drawer(entries = new Map<string, unknown>()): Drawer & { entries_: Map<string, unknown> } {
  return {
    entries_: entries,
    entries: async () => [...entries],
    set: async (name, value) => void entries.set(name, structuredClone(value)),
    remove: async (name) => void entries.delete(name),
  };
}

export const chosen = (...options: string[]): ItemAnswer => ({ chosen: options });
const blank = (sequence: number) => ({ answer: chosen(), flagged: false, sequence });

/** A queue over four empty places that is the writer; each request is answered when the test says how. */
export function open({ device = drawer(), sequences = [0, 0, 0, 0], writer = 'page-a', asking = false } = {}) {
  const sent: Save[][] = [];
  const answers: ((posted: Posted) => void)[] = [];
  const retries: { run: () => void; ms: number; off: boolean }[] = [];
  const lost: string[] = [];
  let clock = 1000;
  const unsent = new UnsentAnswers('s', device);
  unsent.writeAs(writer);
  const queue = new AnswerQueue(
    sequences.map(blank),
    { savedAt: null, deadline: 90_000, offset: 0 },
    {
      post: (saves) => {
        sent.push(saves);
        return new Promise((resolve) => answers.push(resolve));
      },
      unsent,
      now: () => clock,
      wait(run, ms) {
        const retry = { run, ms, off: false };
        retries.push(retry);
        return () => {
          retry.off = true;
        };
      },
      random: () => 1,
      lost: () => void lost.push('lost'),
    },
  );
  if (!asking) queue.open(writer, []);
  const answer = async (posted: Posted) => {
    answers.shift()?.(posted);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const accept = (now = 5000) => {
    const outcomes = (sent.at(-1) ?? []).map(({ place, sequence }) => ({ place, sequence, savedAt: now }));
    return answer({ kind: 'settled', now, deadline: 90_000, outcomes });
  };
  const stale = (place: number, sequence: number, option: string) => {
    const stored = { sequence: 8, answer: chosen(option), flagged: false };
    const outcomes = [{ place, sequence, code: 'answer-stale' as const, stored }];
    return answer({ kind: 'settled', now: 1, deadline: 90_000, outcomes });
  };
  const shown = () => queue.snapshot().given.map((each) => ('chosen' in each.answer ? each.answer.chosen.join() : '?'));
  const unsaved = () =>
    [...queue.snapshot().unsaved].map(([place, { answer: each }]) => [place, 'chosen' in each ? each.chosen[0] : '?']);
  const tick = (ms: number) => (clock += ms);
  return { queue, unsent, device, sent, retries, lost, answer, accept, stale, shown, unsaved, tick };
}
