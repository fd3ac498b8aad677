import { digest } from '../../audit/canonical';
import type { Ruling } from './ruling';

/** A ruling as an admin asks for it, before it is made. */
export type RulingWanted = Pick<Ruling, 'version' | 'kind' | 'keyFrom'>;

/** What one closed sitting comes to under a ruling: its score before and after, by the scorer its result names. */
export type Regraded = {
  sittingId: string;
  personId: string;
  name: string;
  closedAt: number;
  /** The revision of the result as it stands. */
  revision: number;
  before: Standing;
  after: Standing;
};
type Standing = { passed: boolean; points: number; total: number };

export type Flip = 'to-pass' | 'to-fail';

/** Whether a regrading turns a failure into a pass or a pass into a failure; null when it does neither. */
export function flipOf({ before, after }: Pick<Regraded, 'before' | 'after'>): Flip | null {
  if (before.passed === after.passed) return null;
  return after.passed ? 'to-pass' : 'to-fail';
}

/** Whether a person can see that a regrading touched their result. */
export const isChanged = ({ before, after }: Pick<Regraded, 'before' | 'after'>): boolean =>
  before.points !== after.points || before.total !== after.total || before.passed !== after.passed;

/**
 * What an admin has seen of a ruling before making it: which sittings, at which revision, would come to what, and as the
 * how manieth ruling. Any of it changing meanwhile gives another digest.
 */
export const digestOfPreview = (wanted: RulingWanted, number: number, regraded: readonly Regraded[]): string =>
  digest({
    version: wanted.version,
    kind: wanted.kind,
    keyFrom: wanted.keyFrom,
    number,
    results: regraded.map(({ sittingId, revision, after }) => [sittingId, revision, after]),
  });
