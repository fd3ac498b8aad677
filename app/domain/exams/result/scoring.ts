import { z } from 'zod';
import type { ItemContent } from '../../questions/item';
import { credit, FULL_CREDIT } from '../../questions/mark';
import type { AnswersByPlace, DrawnItem, SealedPaper } from '../../questions/paper';
import type { Policy } from '../policy/policy';
import { type Ruling, rulingsInForce } from '../rulings/ruling';

/**
 * Named in every result, which is recomputed with the scorer it names. Changes whenever the same paper and answers could
 * score differently. Scorer 1 knew whole items only and wrote no points.
 */
export const SCORER_VERSION = '2';

export const sectionScores = z.array(
  z.strictObject({
    id: z.string(),
    /** Items wholly right. */
    correct: z.int(),
    total: z.int(),
    /** Credit earned, in parts of `FULL_CREDIT` an item. */
    points: z.int().optional(),
    passed: z.boolean(),
  }),
);
export type SectionScores = z.output<typeof sectionScores>;

/** `total` counts the items that count: those withdrawn by a ruling do not. */
export type Score = { correct: number; total: number; points?: number; sections: SectionScores; passed: boolean };

/** The credit earned in a score, in parts of `FULL_CREDIT` an item. */
export const pointsOf = ({ points, correct }: { points?: number; correct: number }): number =>
  points ?? correct * FULL_CREDIT;

/**
 * Scores a paper: passed when the overall share and the share in every section reach the policy's marks.
 * Shares are compared as whole numbers (points × 100 ≥ mark × total × full credit), so no rounding decides a pass.
 */
export function scorePaper(
  paper: SealedPaper,
  contents: ReadonlyMap<string, ItemContent>,
  answers: AnswersByPlace,
  policy: Pick<Policy, 'sections' | 'pass'>,
  rulings: readonly Ruling[] = [],
  scorerVersion = SCORER_VERSION,
): Score {
  const credits = creditByPlace(paper, contents, answers, rulings);
  const whole = scorerVersion === '1';
  const reaches = (points: number, total: number, mark: number) => points * 100 >= mark * total * FULL_CREDIT;
  const tallies = policy.sections.map(({ id }) => {
    const earned = paper.items.flatMap(({ section }, place) => {
      const each = credits[place];
      return section === id && each !== undefined && each !== null ? [each] : [];
    });
    const correct = earned.filter((each) => each === FULL_CREDIT).length;
    const points = whole ? correct * FULL_CREDIT : add(earned);
    return { id, correct, total: earned.length, points, passed: reaches(points, earned.length, policy.pass.section) };
  });
  const [correct, total, points] = [
    add(tallies.map((tally) => tally.correct)),
    add(tallies.map((tally) => tally.total)),
    add(tallies.map((tally) => tally.points)),
  ];
  const passed = total > 0 && reaches(points, total, policy.pass.overall) && tallies.every((section) => section.passed);
  if (!whole) return { correct, total, points, sections: tallies, passed };
  return { correct, total, sections: tallies.map(({ points: _, ...tally }) => tally), passed };
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** What each place earns, in the paper's order; null where a ruling has withdrawn the item. */
export function creditByPlace(
  paper: SealedPaper,
  contents: ReadonlyMap<string, ItemContent>,
  answers: AnswersByPlace,
  rulings: readonly Ruling[] = [],
): (number | null)[] {
  const inForce = rulingsInForce(rulings);
  return paper.items.map((item, place) => {
    const ruled = inForce.get(item.version);
    if (ruled?.kind === 'withdrawn') return null;
    if (ruled?.kind === 'full-credit') return FULL_CREDIT;
    return credit(contentOf(contents, item, ruled?.keyFrom ?? item.version), answers[String(place)]);
  });
}

function contentOf(contents: ReadonlyMap<string, ItemContent>, { itemId }: DrawnItem, version: string): ItemContent {
  const content = contents.get(version);
  if (!content) throw new Error(`item ${itemId} has no stored version ${version}`);
  return content;
}
