import { settleAnswer } from '~/domain/questions/answer';
import { AnswerLedger, type Held } from './answer-ledger';
import type { Answers, Ended, Given, Trouble } from './answers';
import type { Post, Posted, Unsettled } from './post-answers';
import type { Change, LeftChange, UnsentAnswers } from './unsent-answers';

type Saved = Held & { savedAt?: number };

type Outside = {
  post: Post;
  unsent: UnsentAnswers;
  /** A clock that nobody sets: ms since some moment. */
  now(): number;
  /** Runs something later, and returns how to call it off. */
  wait(run: () => void, ms: number): () => void;
  random(): number;
  /** Another page is the writer. */
  lost(): void;
};

/** Tries again after about this long, longer each time. */
const BACK_OFF_MS = [1000, 2000, 4000, 8000, 15_000];
/** A slower answer says too little about the server's clock. */
const CLOCK_TRIP_MS = 2000;
/** Few enough that a browser still sends them when the page is left. */
const SAVES_AT_ONCE = 50;

/** How long until the next try: half of it by chance, so that a hall of candidates does not come back as one. */
export const backOff = (failures: number, random: number): number =>
  (BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0) * (0.5 + random / 2);

/**
 * The candidate's answers between the screen and the server. A change shows at once, is kept on the device, is sent while
 * this page is the writer, and counts as saved only when the server has said so. One request at a time, so that changes
 * arrive in order. What could not be saved stays in sight until the candidate has decided.
 */
export class AnswerQueue {
  private state: Answers;
  private readonly ledger: AnswerLedger;
  private readonly listeners = new Set<() => void>();
  private writer: string | null = null;
  private sending = false;
  private failures = 0;
  private callOff = () => {};

  constructor(
    start: readonly Given[],
    facts: Pick<Answers, 'savedAt' | 'deadline' | 'offset'>,
    private readonly outside: Outside,
  ) {
    this.ledger = new AnswerLedger(start, outside.unsent);
    const calm = { trouble: null, ended: null, notice: null, extended: null };
    this.state = { ...facts, ...calm, role: 'asking', ...this.ledger.show(false) };
  }

  readonly snapshot = (): Answers => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * This page is the writer from now on. What was left unsent goes on by itself while the server still has what it was made
   * upon; where somebody has answered since, the candidate is asked.
   */
  open(writer: string, held: readonly Saved[], left: readonly LeftChange[] = []): void {
    this.writer = writer;
    this.outside.unsent.writeAs(writer);
    this.ledger.hold(held);
    this.ledger.takeUpAll(this.state.role === 'asking', left, writer);
    this.show({ role: 'writer', trouble: null, savedAt: this.newest(held) });
    void this.flush();
  }

  /** This page only reads from now on; what it could not save stays in sight. */
  close(held: readonly Saved[] = [], left: readonly LeftChange[] = []): void {
    this.writer = null;
    this.callOff();
    this.ledger.hold(held);
    this.ledger.showLeft(left);
    this.ledger.reconcile();
    this.show({ role: 'reader', trouble: null, notice: null, savedAt: this.newest(held) });
  }

  /** What the server holds now, for a page that does not write. */
  refresh(held: readonly Saved[]): void {
    this.ledger.hold(held);
    if (this.state.role === 'reader' || this.state.ended) this.ledger.reconcile();
    this.show({ savedAt: this.newest(held) });
  }

  /** The newest time the server has named, of what it holds or has just taken. */
  private newest(told: readonly object[]): number | null {
    const times = told.flatMap((each) => ('savedAt' in each && typeof each.savedAt === 'number' ? each.savedAt : []));
    const newest = Math.max(this.state.savedAt ?? 0, ...times);
    return newest > 0 ? newest : null;
  }

  /** Changes the answer to a place, or its flag. */
  change(place: number, to: Partial<Pick<Change, 'answer' | 'flagged'>>): void {
    if (this.state.ended || this.state.role === 'reader') return;
    const settled = to.answer ? { ...to, answer: settleAnswer(to.answer) } : to;
    if (!this.ledger.change(place, settled)) return;
    this.show({ notice: null });
    void this.flush();
  }

  /** The candidate decides on an answer that was not saved: it becomes the newest, or is let go. */
  decide(place: number, use: boolean): void {
    if (this.state.role !== 'writer') return;
    const answer = this.ledger.letGo(place);
    if (answer && use) this.change(place, answer);
    else this.show({ notice: null });
  }

  /** Sends what waits, unless it is being sent. Safe to call at any time. */
  async flush(): Promise<void> {
    const { writer } = this;
    if (this.sending || this.ledger.pending.size === 0 || this.state.ended || writer === null) return;
    this.callOff();
    this.sending = true;
    const sentAt = this.outside.now();
    const posted = await this.outside.post(this.ledger.next(SAVES_AT_ONCE), writer);
    this.sending = false;
    if (posted.kind === 'settled') this.takeSettled(posted, sentAt);
    else if (writer === this.writer) this.takeUnsettled(posted);
    else void this.flush();
  }

  private takeSettled({ outcomes, now, deadline }: Extract<Posted, { kind: 'settled' }>, sentAt: number): void {
    this.failures = 0;
    const notices = outcomes.flatMap((outcome) => this.ledger.settle(outcome) ?? []);
    const savedAt = this.newest(outcomes);
    const receivedAt = this.outside.now();
    const prompt = receivedAt - sentAt < CLOCK_TRIP_MS;
    const offset = prompt ? now - (sentAt + receivedAt) / 2 : this.state.offset;
    this.show({ trouble: null, offset, savedAt, notice: notices.at(-1) ?? this.state.notice });
    this.follow({ deadline, now });
    void this.flush();
  }

  private takeUnsettled(posted: Unsettled): void {
    if (posted.kind === 'written-elsewhere') {
      this.close();
      this.outside.lost();
    } else if (posted.kind === 'ended') {
      this.end(posted.how);
    } else {
      this.callOff = this.outside.wait(() => void this.flush(), backOff(this.failures, this.outside.random()));
      this.failures += 1;
      this.show({ trouble: troubleOf(posted) });
    }
  }

  /** What the server says of the sitting itself. A deadline only ever moves later; an older answer must not move it back. */
  follow({ deadline, now, state = 'open' }: { deadline: number; now: number; state?: string }): void {
    if (state !== 'open') {
      this.end(state === 'timed-out' ? 'sitting-over' : 'sitting-closed');
      return;
    }
    const more = deadline - this.state.deadline;
    if (more <= 0) return;
    const extended = { minutes: Math.max(1, Math.round(more / 60_000)), until: deadline };
    const goesOn = this.state.ended === 'sitting-over' && deadline > now;
    this.show({ deadline, extended, ended: goesOn ? null : this.state.ended });
    void this.flush();
  }

  /** The server's clock, as it says in passing: taken when this page's reckoning is well off. */
  synchronise(serverNow: number): void {
    const offset = serverNow - this.outside.now();
    if (Math.abs(offset - this.state.offset) > CLOCK_TRIP_MS) this.show({ offset });
  }

  end(how: Ended): void {
    if (this.state.ended === 'sitting-closed') return;
    this.callOff();
    this.show({ ended: how, trouble: null });
  }

  /** Something other than a save found out how the connection is. */
  tell(trouble: Trouble | null): void {
    if (this.state.trouble !== trouble) this.show({ trouble });
  }

  private show(changed: Partial<Answers>): void {
    const role = changed.role ?? this.state.role;
    this.state = { ...this.state, ...this.ledger.show(role === 'reader'), ...changed };
    for (const listener of this.listeners) listener();
  }
}

export const troubleOf = (posted: { kind: 'failed'; offline: boolean } | { kind: 'signed-out' }): Trouble =>
  posted.kind === 'signed-out' ? 'signed-out' : posted.offline ? 'offline' : 'retrying';
