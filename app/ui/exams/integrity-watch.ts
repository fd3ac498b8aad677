import type { ReportedKind, SittingEvent } from '~/domain/exams/evidence/sitting-event';

type Outside = {
  /** The server's clock, as this page reckons it. */
  now(): number;
  /** Sends a report. False when it did not arrive: it is sent again. */
  send(events: SittingEvent[]): Promise<boolean>;
};

/** What the server takes at once. */
const AT_ONCE = 20;
/** More than this is not kept back while nothing can be sent. */
const KEPT_AT_MOST = 100;
const EVERY_MS = 20_000;

/**
 * Notices what a candidate was told would be noticed: the page hidden, the window without focus, the network gone, text
 * pasted; when, and for how long, never what. It is sent in batches, and decides nothing.
 */
export class IntegrityWatch {
  private readonly running = new Map<ReportedKind, number>();
  private waiting: SittingEvent[] = [];
  private sending = false;
  private stopWatching = () => {};

  constructor(private readonly outside: Outside) {}

  begin(kind: ReportedKind): void {
    if (!this.running.has(kind)) this.running.set(kind, this.outside.now());
  }

  end(kind: ReportedKind): void {
    const startedAt = this.running.get(kind);
    if (startedAt === undefined) return;
    this.running.delete(kind);
    this.add({
      kind,
      startedAt: Math.round(startedAt),
      lasted: Math.max(0, Math.round(this.outside.now() - startedAt)),
    });
  }

  /** Something without a length. */
  happened(kind: ReportedKind): void {
    this.add({ kind, startedAt: Math.round(this.outside.now()), lasted: null });
  }

  private add(event: SittingEvent): void {
    if (this.waiting.length < KEPT_AT_MOST) this.waiting.push(event);
  }

  async flush(): Promise<void> {
    if (this.sending || this.waiting.length === 0) return;
    this.sending = true;
    const batch = this.waiting.slice(0, AT_ONCE);
    const arrived = await this.outside.send(batch);
    this.sending = false;
    if (arrived) this.waiting = this.waiting.slice(batch.length);
  }

  /** Watches a page until it is stopped. */
  watch(page: Document, view: Window): void {
    const visibility = () => {
      if (page.visibilityState === 'hidden') {
        // A page that is hidden has no focus either; one of the two is said.
        this.running.delete('focus-lost');
        this.begin('hidden');
      } else this.end('hidden');
      void this.flush();
    };
    const blur = () => page.visibilityState === 'visible' && this.begin('focus-lost');
    const focus = () => this.end('focus-lost');
    const paste = () => this.happened('pasted');
    const timer = setInterval(() => void this.flush(), EVERY_MS);
    page.addEventListener('visibilitychange', visibility);
    page.addEventListener('paste', paste);
    view.addEventListener('blur', blur);
    view.addEventListener('focus', focus);
    this.stopWatching = () => {
      clearInterval(timer);
      page.removeEventListener('visibilitychange', visibility);
      page.removeEventListener('paste', paste);
      view.removeEventListener('blur', blur);
      view.removeEventListener('focus', focus);
    };
  }

  stop(): void {
    this.stopWatching();
    void this.flush();
  }
}
