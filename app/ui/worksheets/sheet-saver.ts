import { type Shape, sameAnswers } from '~/domain/worksheets/answers';
import type { Typed } from '~/domain/worksheets/entry-names';

/** What the server says of a sheet it has. */
export type Held = Typed & { version: number; changedAt: number };

/** What became of a save. */
export type Posted =
  | { kind: 'saved'; version: number; changedAt: number }
  | { kind: 'newer'; changedAt: number }
  | { kind: 'wrong'; errors: Readonly<Record<string, readonly string[]>> }
  | { kind: 'refused'; why: string }
  | { kind: 'signed-out' }
  | { kind: 'gone' }
  | { kind: 'failed'; offline: boolean };

/** What is kept on the device until the server has it, and the version it was typed upon. */
export type Kept = { version: number; typed: Typed };

type Trouble = 'offline' | 'retrying' | 'wrong' | 'refused' | 'signed-out' | 'gone' | 'newer';
export type SaveState = {
  kind: 'saved' | 'typing' | 'saving' | Trouble;
  version: number;
  savedAt: number;
  /** Messages by the name of a field. */
  errors: Readonly<Record<string, readonly string[]>>;
  /** Why a rule said no, as a message. */
  why: string | null;
  /** When the version was saved that stands against what is typed here. */
  newerAt: number | null;
};

type Outside = {
  post(typed: Typed, version: number): Promise<Posted>;
  /** The sheet as the server has it; null when it cannot be asked. */
  read(): Promise<Held | null>;
  keep(kept: Kept): void;
  forget(): void;
  /** Runs something later, and returns how to call it off. */
  wait(run: () => void, ms: number): () => void;
};

/** How long after the last key a sheet is saved. */
const PAUSE_MS = 1200;
/** Tries again after about this long, longer each time. */
const BACK_OFF_MS = [2000, 4000, 8000, 15_000, 30_000];
/** What typing on does not answer: it waits for the person, or for the connection. */
const lasting: readonly SaveState['kind'][] = ['newer', 'gone', 'offline', 'retrying', 'saving'];

/**
 * A sheet between the page and the server. What is typed is kept on the device, saved as a whole when typing pauses, one save at
 * a time, each upon the version before it; it counts as saved only when the server says so. Where somebody has saved a newer
 * version, nothing more is sent and nothing is lost: the person decides.
 */
export class SheetSaver {
  private state: SaveState;
  private typed: Typed;
  private saved: Typed;
  /** What was sent and never answered: the server may have it. */
  private unanswered: Typed[] = [];
  private sending = false;
  private failures = 0;
  private callOff = () => {};
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly shape: Shape,
    { title, answers, version, changedAt }: Held,
    private readonly outside: Outside,
  ) {
    this.typed = { title, answers };
    this.saved = this.typed;
    this.state = { kind: 'saved', version, savedAt: changedAt, errors: {}, why: null, newerAt: null };
  }

  readonly snapshot = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier page on this device could not save. */
  takeUp({ version, typed }: Kept): void {
    if (this.same(typed, this.saved)) {
      this.outside.forget();
      return;
    }
    this.typed = typed;
    if (version === this.state.version) this.change(typed);
    else this.show({ kind: 'newer', version, newerAt: this.state.savedAt });
  }

  change(typed: Typed): void {
    this.typed = typed;
    const { kind, version } = this.state;
    if (this.same(typed, this.saved) && !this.sending && this.unanswered.length === 0 && kind !== 'newer') {
      this.callOff();
      this.outside.forget();
      this.show({ kind: 'saved', errors: {}, why: null });
      return;
    }
    this.outside.keep({ version, typed });
    if (kind === 'newer' || kind === 'gone') return;
    if (!lasting.includes(kind)) this.show({ kind: 'typing' });
    this.later(PAUSE_MS);
  }

  /** Saves what is not saved yet, unless that is under way. Safe to call at any time. */
  async flush(): Promise<void> {
    this.callOff();
    if (this.sending || this.state.kind === 'newer') return;
    if (this.same(this.typed, this.saved) && this.unanswered.length === 0) return;
    const sent = this.typed;
    this.sending = true;
    this.show({ kind: 'saving' });
    const posted = await this.outside.post(sent, this.state.version);
    const own = posted.kind === 'newer' ? await this.recognise() : null;
    this.sending = false;
    if (own) this.adopt(own);
    else this.take(posted, sent);
  }

  /** Nothing of this page is wanted any more. */
  drop(): void {
    this.callOff();
    this.outside.forget();
  }

  /** The newer version may be one that was sent from here, and whose answer was lost on the way. */
  private async recognise(): Promise<Held | null> {
    if (this.unanswered.length === 0) return null;
    const held = await this.outside.read();
    return held && this.unanswered.some((each) => this.same(each, held)) ? held : null;
  }

  private adopt({ title, answers, version, changedAt }: Held): void {
    this.saved = { title, answers };
    this.settle(version, changedAt);
  }

  private take(posted: Posted, sent: Typed): void {
    if (posted.kind === 'saved') {
      this.saved = sent;
      this.settle(posted.version, posted.changedAt);
    } else if (posted.kind === 'failed') {
      this.unanswered = [...this.unanswered, sent].slice(-5);
      this.later(BACK_OFF_MS[Math.min(this.failures, BACK_OFF_MS.length - 1)] ?? 0);
      this.failures += 1;
      this.show({ kind: posted.offline ? 'offline' : 'retrying' });
    } else {
      const { kind } = posted;
      const said = { errors: {}, why: null, newerAt: null };
      if (kind === 'newer') this.show({ ...said, kind, newerAt: posted.changedAt });
      else if (kind === 'wrong') this.show({ ...said, kind, errors: posted.errors });
      else if (kind === 'refused') this.show({ ...said, kind, why: posted.why });
      else this.show({ ...said, kind });
    }
  }

  private settle(version: number, changedAt: number): void {
    this.failures = 0;
    this.unanswered = [];
    const done = this.same(this.typed, this.saved);
    this.show({ kind: done ? 'saved' : 'typing', version, savedAt: changedAt, errors: {}, why: null });
    if (done) this.outside.forget();
    else {
      this.outside.keep({ version, typed: this.typed });
      this.later(PAUSE_MS);
    }
  }

  private later(ms: number): void {
    this.callOff();
    this.callOff = this.outside.wait(() => void this.flush(), ms);
  }

  private same = (one: Typed, other: Typed): boolean =>
    one.title.trim() === other.title.trim() && sameAnswers(this.shape, one.answers, other.answers);

  private show(changed: Partial<SaveState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
