import { canonical } from '../../audit/canonical';
import { replayResult, type Sealed } from './replay-result';
import { pointsOf, type SectionScores } from './scoring';

/** A result as it is kept: the one that stands, or an earlier one with the ruling that replaced it. */
export type KeptResult = {
  revision: number;
  passed: boolean;
  correct: number;
  total: number;
  points: number;
  sections: SectionScores;
  scorerVersion: string;
  digest: string;
  replacedBy: string | null;
};

/** A kept result beside what its paper, answers, policy and rulings come to now. */
export type ReplayedRevision = { revision: number; kept: string; replayed: string; same: boolean };

/**
 * Recomputes every revision of a result with the scorer it names and the rulings there were at the time: all of them for the
 * one that stands, those before the ruling that replaced it for an earlier one. The same is what has the same digest and the
 * same scores.
 */
export const replayRevisions = (sealed: Sealed, results: readonly KeptResult[]): ReplayedRevision[] =>
  results.map((kept) => {
    const { score, digest } = replayResult({ ...sealed, rulings: rulingsAt(sealed, kept) }, kept.scorerVersion);
    const { passed, correct, total, points, sections } = kept;
    const scores = { passed, correct, total, points, sections };
    const same = kept.digest === digest && canonical(scores) === canonical({ ...score, points: pointsOf(score) });
    return { revision: kept.revision, kept: kept.digest, replayed: digest, same };
  });

function rulingsAt({ rulings }: Sealed, { revision, replacedBy }: KeptResult): Sealed['rulings'] {
  if (replacedBy === null) return rulings;
  const at = rulings.findIndex(({ id }) => id === replacedBy);
  if (at < 0) throw new Error(`the ruling ${replacedBy} that replaced revision ${revision} is not on this paper`);
  return rulings.slice(0, at);
}
