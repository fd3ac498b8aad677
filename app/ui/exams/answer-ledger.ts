import { sameAnswer } from '~/domain/questions/answer';
import type { Answers, Given } from './answers';
import type { Outcome } from './post-answers';
import type { Change, LeftChange, UnsentAnswers } from './unsent-answers';

/** What the server holds of a place. */
export type Held = Given & { place: number };

/**
 * Where a change comes from. Within one lease the higher number is the newer; a change made before another page wrote is
 * the newest only while the server still has what it was made upon.
 */
type Origin = 'made here' | 'same lease' | 'made before';

/** What of the answers is acknowledged, what is on its way, and what a newer answer kept from being saved: place by place. */
export class AnswerLedger {
  readonly acknowledged: Given[];
  /** The newest change to each place that is not acknowledged. */
  readonly pending = new Map<number, Change>();
  private readonly stale = new Map<number, Change>();
  /** What was sent last. */
  private sent = new Map<number, Change>();

  constructor(
    start: readonly Given[],
    private readonly unsent: UnsentAnswers,
  ) {
    this.acknowledged = start.map(({ answer, flagged, sequence }) => ({ answer, flagged, sequence }));
  }

  /** Takes over what the server holds; a number that is not above ours says nothing new. */
  hold(held: readonly Held[]): void {
    for (const { place, answer, flagged, sequence } of held) {
      const before = this.acknowledged[place];
      if (before && sequence >= before.sequence) this.acknowledged[place] = { answer, flagged, sequence };
    }
  }

  /** Takes out of sight what the server turns out to hold. Only while nothing newer can be under way. */
  reconcile(): void {
    for (const [place, change] of [...this.pending, ...this.stale]) if (this.isHeld(place, change)) this.settled(place);
  }

  /** Goes through everything unsent when this page becomes the writer. */
  takeUpAll(madeHere: boolean, left: readonly LeftChange[], writer: string): void {
    const own = [...this.pending];
    const ownPlaces = new Set(this.pending.keys());
    for (const [place, change] of own) this.takeUp(place, change, madeHere ? 'made here' : 'made before');
    for (const { place, change, writer: by } of left) {
      if (!ownPlaces.has(place)) this.takeUp(place, change, by === writer ? 'same lease' : 'made before');
    }
  }

  /** Keeps in sight what an earlier page left, while another one writes. */
  showLeft(left: readonly LeftChange[]): void {
    for (const { place, change } of left) {
      if (this.isHeld(place, change)) this.settled(place);
      else if (!this.pending.has(place)) this.pending.set(place, change);
    }
  }

  private takeUp(place: number, change: Change, origin: Origin): void {
    const held = this.acknowledged[place];
    if (!held) return;
    this.pending.delete(place);
    const newest =
      origin === 'made here' ||
      (origin === 'same lease' ? change.sequence > held.sequence : change.base === held.sequence);
    if (this.isHeld(place, change)) this.settled(place);
    else if (!newest) this.stale.set(place, change);
    else this.put(place, { ...change, sequence: Math.max(change.sequence, held.sequence + 1), base: held.sequence });
  }

  private isHeld(place: number, { answer, flagged }: Change): boolean {
    const held = this.acknowledged[place];
    return held !== undefined && sameAnswer(held.answer, answer) && held.flagged === flagged;
  }

  private settled(place: number): void {
    this.pending.delete(place);
    this.stale.delete(place);
    this.unsent.forget(place);
  }

  private put(place: number, change: Change): void {
    this.pending.set(place, change);
    this.unsent.keep(place, change);
  }

  /** The candidate changed a place: that is the newest, whatever was unsent before. False where there is no such place. */
  change(place: number, to: Partial<Pick<Change, 'answer' | 'flagged'>>): boolean {
    const held = this.acknowledged[place];
    if (!held) return false;
    const { answer, flagged, sequence } = { ...(this.pending.get(place) ?? held), ...to };
    this.stale.delete(place);
    this.put(place, { sequence: sequence + 1, base: held.sequence, answer, flagged });
    return true;
  }

  /** Takes an answer that was not saved out of sight, and returns it. */
  letGo(place: number): Pick<Change, 'answer' | 'flagged'> | undefined {
    const change = this.stale.get(place);
    if (!change) return undefined;
    this.stale.delete(place);
    this.unsent.forget(place);
    return { answer: change.answer, flagged: change.flagged };
  }

  /** The next changes to send, at most so many. */
  next(count: number) {
    this.sent = new Map([...this.pending].slice(0, count));
    return [...this.sent].map(([place, { base: _, ...change }]) => ({ place, ...change }));
  }

  /** Takes what the server said of one save. Returns what the candidate is to be told, if anything. */
  settle(outcome: Outcome): Answers['notice'] {
    const { place, sequence } = outcome;
    const sent = this.sent.get(place);
    const change = this.pending.get(place);
    const current = change?.sequence === sequence;
    if ('savedAt' in outcome) {
      if (sent?.sequence === sequence) this.hold([{ place, ...sent }]);
      if (current) this.settled(place);
      else if (this.pending.has(place) && change) this.put(place, { ...change, base: sequence });
      return null;
    }
    const stored = outcome.code === 'answer-stale' ? outcome.stored : undefined;
    if (stored) this.hold([{ place, ...stored }]);
    if (!change || !this.pending.has(place)) return null;
    if (!current) {
      // The candidate changed it again meanwhile: that is newer than what stands, and has to say so.
      if (stored) this.takeUp(place, change, 'made here');
      return null;
    }
    this.pending.delete(place);
    if (stored) this.stale.set(place, change);
    else this.unsent.forget(place);
    return { place, code: outcome.code };
  }

  /** What the screen shows of it, for a page that writes or one that only reads. */
  show(reads: boolean): Pick<Answers, 'given' | 'confirmed' | 'waiting' | 'unsaved'> {
    const confirmed = [...this.acknowledged];
    const unsaved = [...this.stale, ...(reads ? this.pending : [])].sort(([a], [b]) => a - b);
    return {
      confirmed,
      given: reads ? confirmed : confirmed.map((each, place) => this.pending.get(place) ?? each),
      waiting: reads ? [] : [...this.pending.keys()].sort((a, b) => a - b),
      unsaved: new Map(unsaved),
    };
  }
}
