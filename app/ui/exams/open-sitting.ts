import type { HeldAnswer } from '~/domain/exams/sitting/load-held-answers.server';
import type { ToldStanding } from '~/domain/exams/sitting/standing';
import { AnswerQueue, backOff, troubleOf } from './answer-queue';
import type { Given } from './answers';
import { ask } from './ask-server';
import { IntegrityWatch } from './integrity-watch';
import { openDrawer } from './kept-here';
import { followLive, type Told } from './live-sitting';
import { freshName, keepName, livingNames, recallName } from './page-name';
import { postTo, type Unsettled } from './post-answers';
import { UnsentAnswers } from './unsent-answers';

/** Where another page writes, and since when. */
export type Holder = ToldStanding['holder'];

/** Who this page is, and who writes when it is another one. `taking` while it is taking over. */
type Page = { name: string; holder: Holder; taking: boolean };

type Claimed = { now: number; holder: Holder; deadline: number; answers: HeldAnswer[] };
type Start = { places: readonly Given[]; savedAt: number | null; deadline: number; offset: number };

/** How often a page that only reads looks at what the server holds. */
const READ_AGAIN_MS = 15_000;

/** A running sitting as this page has it open: its name, whether it may write, and everything that may change meanwhile. */
export class OpenSitting {
  readonly queue: AnswerQueue;
  private readonly address: string;
  private readonly unsent: UnsentAnswers;
  private readonly watch: IntegrityWatch;
  private live: ReturnType<typeof followLive> | undefined;
  private naming: Promise<string> | undefined;
  private state: Page = { holder: null, name: '', taking: false };
  private readonly listeners = new Set<() => void>();
  private stopped = true;
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly sittingId: string,
    { places, ...facts }: Start,
  ) {
    this.address = `/exam/sittings/${sittingId}`;
    const inBrowser = typeof window !== 'undefined';
    this.unsent = new UnsentAnswers(sittingId, inBrowser ? openDrawer() : undefined, Date.now());
    this.queue = new AnswerQueue(places, facts, {
      post: postTo(`${this.address}/answers`),
      unsent: this.unsent,
      now: () => performance.now(),
      wait: later,
      random: Math.random,
      lost: () => void this.learnHolder(),
    });
    this.watch = new IntegrityWatch({
      now: () => performance.now() + this.queue.snapshot().offset,
      send: async (events) => {
        const answer = await ask(`${this.address}/events`, { events }, (body: { kept?: number }) => 'kept' in body);
        return answer.kind !== 'failed' && answer.kind !== 'signed-out';
      },
    });
  }

  readonly snapshot = () => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins when the page is live; returns how to end. */
  start(): () => void {
    this.stopped = false;
    this.live = followLive(`${this.address}/live`, (told) => this.hear(told));
    this.watch.watch(document, window);
    const flush = () => {
      void this.queue.flush();
      void this.watch.flush();
    };
    const online = () => {
      this.queue.tell(null);
      flush();
    };
    const offline = () => this.queue.tell('offline');
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    document.addEventListener('visibilitychange', flush);
    const reading = setInterval(() => void this.readAgain(), READ_AGAIN_MS);
    this.ends.push(
      this.queue.subscribe(() => this.noticeGap()),
      () => {
        window.removeEventListener('online', online);
        window.removeEventListener('offline', offline);
        document.removeEventListener('visibilitychange', flush);
        clearInterval(reading);
      },
    );
    void this.claimAtFirst();
    return () => this.stop();
  }

  private stop(): void {
    this.stopped = true;
    this.live?.stop();
    this.watch.stop();
    for (const end of this.ends.splice(0)) end();
  }

  /** Takes the writing over from another page, under a new name. */
  async takeOver(): Promise<void> {
    if (this.state.taking) return;
    this.show({ taking: true });
    await this.claim(await freshName(this.sittingId), true);
  }

  /** What could not be saved has been told, and is of no more use. */
  readonly forget = (): void => this.unsent.forgetAll();

  private async claimAtFirst(): Promise<void> {
    this.naming ??= recallName(this.sittingId);
    const name = await this.naming;
    this.unsent.writeAs(name);
    await this.claim(name, false);
  }

  private async claim(name: string, takeOver: boolean, failures = 0): Promise<void> {
    const claim = { writer: name, takeOver };
    const [answer, left] = await Promise.all([
      ask<Claimed>(`${this.address}/writer`, claim, ({ answers }) => answers !== undefined),
      takeOver ? [] : livingNames(this.sittingId, name).then((names) => this.unsent.left(names)),
    ]);
    if (this.stopped) return;
    if (answer.kind !== 'answered')
      return this.failClaim(answer, () => this.claim(name, takeOver, failures + 1), failures);
    const { holder, answers, deadline, now } = answer.body;
    if (holder) this.queue.close(answers, left);
    else {
      keepName(this.sittingId, name);
      this.queue.open(name, answers, left);
    }
    this.queue.follow({ deadline, now });
    this.show({ holder, name, taking: false });
    this.live?.as(name);
  }

  private failClaim(answer: Unsettled, again: () => Promise<void>, failures: number): void {
    if (answer.kind === 'ended') this.queue.end(answer.how);
    else if (answer.kind !== 'written-elsewhere') {
      this.queue.tell(troubleOf(answer));
      later(() => void again(), backOff(failures, Math.random()));
    }
    if (answer.kind === 'ended') void this.readAgain(true);
  }

  private hear({ now, deadline, state, writer, holder }: Told): void {
    this.queue.synchronise(now);
    this.queue.follow({ deadline, now, state });
    if (writer === 'other' && this.queue.snapshot().role === 'writer') this.queue.close();
    if (writer === 'other') this.show({ holder });
    void this.readAgain(state !== 'open');
    if (state !== 'open') this.live?.stop();
  }

  /** A save was refused because another page writes: which one the stream says. */
  private async learnHolder(): Promise<void> {
    this.live?.as(this.state.name);
    await this.readAgain();
  }

  private async readAgain(ended = false): Promise<void> {
    if (!ended && (this.queue.snapshot().role !== 'reader' || document.visibilityState !== 'visible')) return;
    const answer = await ask<{ answers: HeldAnswer[] }>(
      `${this.address}/answers`,
      null,
      ({ answers }) => answers !== undefined,
    );
    if (answer.kind === 'answered') this.queue.refresh(answer.body.answers);
  }

  private noticeGap(): void {
    const { trouble } = this.queue.snapshot();
    if (trouble === 'offline' || trouble === 'retrying') this.watch.begin('network-gap');
    else this.watch.end('network-gap');
  }

  private show(changed: Partial<Page>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
