const DAY = 24 * 3_600_000;
const SHANGHAI = 8 * 3_600_000;

type Step = { at: number; order: number; run(at: number): Promise<unknown> };

/**
 * What happened when. Steps are told in any order and played in the order of time, so that the audit log reads like a
 * history; steps of one moment are played as they were told.
 */
export class Timeline {
  private readonly steps: Step[] = [];

  constructor(private readonly now: number) {}

  /** The moment so many days ago at a time of day in Shanghai, in ms since 1970; never later than now. */
  daysAgo(days: number, hour: number, minute = 0): number {
    return Math.min(this.now, this.daysAhead(-days, hour, minute));
  }

  /** A moment to come: what somebody has planned. */
  daysAhead(days: number, hour: number, minute = 0): number {
    const midnight = Math.floor((this.now + SHANGHAI) / DAY) * DAY - SHANGHAI;
    return midnight + days * DAY + (hour * 60 + minute) * 60_000;
  }

  add(at: number, run: (at: number) => Promise<unknown>): void {
    this.steps.push({ at, order: this.steps.length, run });
  }

  async play(): Promise<void> {
    this.steps.sort((a, b) => a.at - b.at || a.order - b.order);
    for (const { at, run } of this.steps) await run(at);
  }
}
