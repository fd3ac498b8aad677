import { settleAnswer } from '~/domain/questions/answer';
import type { ItemAnswer } from '~/domain/questions/paper';
import type { Outcome, Post, Posted } from './post-answers';
import type { Change, UnsentAnswers } from './unsent-answers';

export type Notice = { place: number; code: 'answer-stale' | 'answer-not-on-paper' };

/** What the screen shows. `given` is what the candidate sees, place by place; `waiting` counts the places whose newest change the server has not confirmed. */
export type Answers = {
  given: readonly { answer: ItemAnswer; flagged: boolean }[];
  /** The answers the server has. */
  confirmed: readonly ItemAnswer[];
  waiting: number;
  savedAt: number | null;
  trouble: 'offline' | 'retrying' | 'signed-out' | null;
  ended: 'sitting-over' | 'sitting-closed' | null;
  /** The last answer that was not taken, until the next change. */
  notice: Notice | null;
  deadline: number;
  /** The server's clock minus this device's, ms. */
  offset: number;
};

type Outside = { post: Post; unsent: UnsentAnswers; now(): number; wait(run: () => void, ms: number): void };

/** Tries again after this long, longer each time. */
const BACK_OFF_MS = [1000, 2000, 4000, 8000, 15_000];
/** A slower answer says too little about the server's clock. */
const CLOCK_TRIP_MS = 2000;

/**
 * The candidate's answers between the screen and the server. A change shows at once, is kept on the device, is sent, and
 * counts as saved only when the server has said so. One request at a time, so that changes arrive in order.
 */
export class AnswerQueue {
  private state: Answers;
  private readonly acknowledged: Change[];
  private readonly pending = new Map<number, Change>();
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private failures = 0;

  constructor(
    start: readonly Change[],
    facts: Pick<Answers, 'savedAt' | 'deadline' | 'offset'>,
    private readonly outside: Outside,
  ) {
    this.acknowledged = start.map(({ answer, flagged, sequence }) => ({ answer, flagged, sequence }));
    const confirmed = this.acknowledged.map(({ answer }) => answer);
    this.state = {
      ...facts,
      given: this.acknowledged,
      confirmed,
      waiting: 0,
      trouble: null,
      ended: null,
      notice: null,
    };
  }

  readonly snapshot = (): Answers => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit of this page could not send; what the server has a newer answer to is dropped. */
  resume(): void {
    this.acknowledged.forEach(({ sequence }, place) => {
      const kept = this.outside.unsent.read(place);
      if (!kept) return;
      if (kept.sequence > sequence) this.pending.set(place, kept);
      else this.outside.unsent.forget(place, kept.sequence);
    });
    this.show({});
    void this.flush();
  }

  /** Changes the answer to a place, or its flag. */
  change(place: number, to: Partial<Pick<Change, 'answer' | 'flagged'>>): void {
    const before = this.pending.get(place) ?? this.acknowledged[place];
    if (!before || this.state.ended) return;
    const { answer, flagged, sequence } = { ...before, ...to };
    const change = { sequence: sequence + 1, answer: settleAnswer(answer), flagged };
    this.pending.set(place, change);
    this.outside.unsent.keep(place, change);
    this.show({ notice: null });
    void this.flush();
  }

  /** Sends what waits, unless it is being sent. Safe to call at any time. */
  async flush(): Promise<void> {
    if (this.sending || this.pending.size === 0 || this.state.ended) return;
    this.sending = true;
    const saves = [...this.pending].map(([place, change]) => ({ place, ...change }));
    const sentAt = this.outside.now();
    const posted = await this.outside.post(saves);
    this.sending = false;
    this.take(posted, sentAt);
  }

  private take(posted: Posted, sentAt: number): void {
    if (posted.kind === 'ended') this.show({ ended: posted.how, trouble: null });
    else if (posted.kind === 'settled') this.takeSettled(posted, sentAt);
    else this.tryLater(posted);
  }

  private takeSettled(posted: Extract<Posted, { kind: 'settled' }>, sentAt: number): void {
    this.failures = 0;
    for (const outcome of posted.outcomes) this.settle(outcome);
    const receivedAt = this.outside.now();
    const prompt = receivedAt - sentAt < CLOCK_TRIP_MS;
    const offset = prompt ? posted.now - (sentAt + receivedAt) / 2 : this.state.offset;
    this.show({ trouble: null, deadline: posted.deadline, offset });
    void this.flush();
  }

  private settle(outcome: Outcome): void {
    const { place, sequence } = outcome;
    const change = this.pending.get(place);
    const current = change?.sequence === sequence;
    if (current) this.pending.delete(place);
    this.outside.unsent.forget(place, sequence);
    if ('savedAt' in outcome) {
      if (change && current) this.acknowledged[place] = change;
      this.state = { ...this.state, savedAt: Math.max(outcome.savedAt, this.state.savedAt ?? 0) };
      return;
    }
    if (outcome.code === 'answer-stale') {
      const { stored } = outcome;
      this.acknowledged[place] = stored;
      if (change && !current) this.renumber(place, change, stored.sequence);
    }
    if (current) this.state = { ...this.state, notice: { place, code: outcome.code } };
  }

  /** The candidate changed it again meanwhile: that is newer than what stands, and has to say so. */
  private renumber(place: number, change: Change, above: number): void {
    const newer = { ...change, sequence: Math.max(change.sequence, above + 1) };
    this.pending.set(place, newer);
    this.outside.unsent.keep(place, newer);
  }

  private tryLater(posted: Extract<Posted, { kind: 'failed' | 'signed-out' }>): void {
    const delay = BACK_OFF_MS[Math.min(this.failures, BACK_OFF_MS.length - 1)] ?? 0;
    this.failures += 1;
    const failed = posted.kind === 'failed' && posted.offline ? 'offline' : 'retrying';
    this.show({ trouble: posted.kind === 'signed-out' ? 'signed-out' : failed });
    this.outside.wait(() => void this.flush(), delay);
  }

  private show(changed: Partial<Answers>): void {
    const given = this.acknowledged.map((each, place) => this.pending.get(place) ?? each);
    const confirmed = this.acknowledged.map(({ answer }) => answer);
    this.state = { ...this.state, given, confirmed, waiting: this.pending.size, ...changed };
    for (const listener of this.listeners) listener();
  }
}
