import { digest } from '../audit/canonical';
import type { ItemContent } from '../questions/item';
import type { AnswersByPlace, SealedPaper } from '../questions/paper';
import { hashPolicy, type Policy } from './policy';
import { SCORER_VERSION, type Score, scorePaper } from './scoring';

/** Everything a result follows from. */
export type Sealed = {
  paper: SealedPaper;
  /** The pinned versions of the paper's items, by their digest. */
  contents: ReadonlyMap<string, ItemContent>;
  answers: AnswersByPlace;
  policy: Policy;
};

export type Replayed = { score: Score; scorerVersion: string; digest: string };

/**
 * What a sitting comes to. Closing it and replaying it years later are this same function, so both give the same digest:
 * SHA-256 over paper, answers, policy and scores.
 */
export function replayResult({ paper, contents, answers, policy }: Sealed): Replayed {
  const score = scorePaper(paper, contents, answers, policy);
  const sealed = { paper, answers, policy: hashPolicy(policy), score, scorer: SCORER_VERSION };
  return { score, scorerVersion: SCORER_VERSION, digest: digest(sealed) };
}
