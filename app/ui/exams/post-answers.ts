import type { ItemAnswer } from '~/domain/questions/paper';
import { ask } from './ask-server';

/** What the server says of one save. */
export type Outcome =
  | { place: number; sequence: number; savedAt: number }
  | { place: number; sequence: number; code: 'answer-not-on-paper' }
  | {
      place: number;
      sequence: number;
      code: 'answer-stale';
      stored: { sequence: number; answer: ItemAnswer; flagged: boolean };
    };

export type Save = { place: number; sequence: number; answer: ItemAnswer; flagged: boolean };

/** Why nothing came of a request: the sitting has ended, another page writes, or it has to be sent again. */
export type Unsettled =
  | { kind: 'ended'; how: 'sitting-over' | 'sitting-closed' }
  | { kind: 'written-elsewhere' }
  | { kind: 'signed-out' }
  | { kind: 'failed'; offline: boolean };

/** What became of a request: settled save by save, or not at all. */
export type Posted = { kind: 'settled'; now: number; deadline: number; outcomes: Outcome[] } | Unsettled;

export type Post = (saves: Save[], writer: string) => Promise<Posted>;

type Settled = { now: number; deadline: number; outcomes: Outcome[] };

/** Sends saves to a sitting's address. Never throws; a save may finish when the page is left. */
export const postTo =
  (address: string): Post =>
  async (saves, writer) => {
    const answer = await ask<Settled>(address, { writer, saves }, ({ outcomes }) => outcomes !== undefined);
    return answer.kind === 'answered' ? { kind: 'settled', ...answer.body } : answer;
  };
