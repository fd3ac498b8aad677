import type { ItemAnswer } from '~/domain/questions/paper';

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

/** What became of a request: settled save by save, the sitting has ended, or it has to be sent again. */
export type Posted =
  | { kind: 'settled'; now: number; deadline: number; outcomes: Outcome[] }
  | { kind: 'ended'; how: 'sitting-over' | 'sitting-closed' }
  | { kind: 'signed-out' }
  | { kind: 'failed'; offline: boolean };

export type Post = (saves: Save[]) => Promise<Posted>;

const TIMEOUT_MS = 15_000;

type Answer = Partial<{ now: number; deadline: number; outcomes: Outcome[]; refusal: { code: string } }>;

/** Sends saves to a sitting's address. Never throws; `keepalive` lets a save finish when the page is left. */
export const postTo =
  (address: string, writer: string): Post =>
  async (saves) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ writer, saves }),
        keepalive: true,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return read(response.status, await response.json().catch(() => ({})));
    } catch {
      return { kind: 'failed', offline: !navigator.onLine };
    }
  };

function read(status: number, { now, deadline, outcomes, refusal }: Answer): Posted {
  if (outcomes && now !== undefined && deadline !== undefined) return { kind: 'settled', now, deadline, outcomes };
  if (refusal?.code === 'sitting-over' || refusal?.code === 'sitting-closed') {
    return { kind: 'ended', how: refusal.code };
  }
  // Somebody else may be signed in here by now: then the sitting is not found.
  return status === 401 || status === 404 ? { kind: 'signed-out' } : { kind: 'failed', offline: false };
}
