import type { ItemAnswer } from '~/domain/questions/paper';

/** What a page may do: it has asked to write, it writes, or another page does and this one reads. */
export type Role = 'asking' | 'writer' | 'reader';
export type Trouble = 'offline' | 'retrying' | 'signed-out';
export type Ended = 'sitting-over' | 'sitting-closed';

/** An answer at a place, and whether the candidate wants to look at it again. `sequence` is 0 where nothing ever was. */
export type Given = { answer: ItemAnswer; flagged: boolean; sequence: number };

/** What the screen shows of a running sitting. */
export type Answers = {
  role: Role;
  /** What the candidate sees, place by place. */
  given: readonly Given[];
  /** What the server has acknowledged. */
  confirmed: readonly Given[];
  /** The places whose newest change the server has not confirmed, in their order. */
  waiting: readonly number[];
  /** What was not saved and will not be sent by itself, by place. */
  unsaved: ReadonlyMap<number, { answer: ItemAnswer; flagged: boolean }>;
  savedAt: number | null;
  trouble: Trouble | null;
  ended: Ended | null;
  /** The last answer that was not taken, until the next change. */
  notice: { place: number; code: 'answer-stale' | 'answer-not-on-paper' } | null;
  deadline: number;
  /** The last time the deadline was moved while the page was open. */
  extended: { minutes: number; until: number } | null;
  /** The server's clock minus this page's, ms. */
  offset: number;
};
