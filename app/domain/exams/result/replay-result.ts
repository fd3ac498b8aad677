import { digest } from '../../audit/canonical';
import type { ItemContent } from '../../questions/item';
import type { AnswersByPlace, SealedPaper } from '../../questions/paper';
import { hashPolicy, type Policy } from '../policy/policy';
import type { Ruling } from '../rulings/ruling';
import { SCORER_VERSION, type Score, scorePaper } from './scoring';

/** Everything a result follows from. */
export type Sealed = {
  paper: SealedPaper;
  /** The pinned versions of the paper's items, and those a ruling takes a key from, by their digest. */
  contents: ReadonlyMap<string, ItemContent>;
  answers: AnswersByPlace;
  policy: Policy;
  /** Decisions on the paper's items, the oldest first. */
  rulings: readonly Ruling[];
};

export type Replayed = { score: Score; scorerVersion: string; digest: string };

/**
 * What a sitting comes to. Closing it, regrading it and replaying it years later are this same function, so all give the
 * same digest: SHA-256 over paper, answers, policy, rulings and scores. `scorerVersion` is the one a past result names.
 */
export function replayResult(sealed: Sealed, scorerVersion = SCORER_VERSION): Replayed {
  const { paper, contents, answers, policy, rulings } = sealed;
  const score = scorePaper(paper, contents, answers, policy, rulings, scorerVersion);
  const follows = { paper, answers, policy: hashPolicy(policy), score, scorer: scorerVersion };
  const ruled = rulings.length > 0 ? { rulings } : {};
  return { score, scorerVersion, digest: digest({ ...follows, ...ruled }) };
}
