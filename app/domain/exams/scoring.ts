import { z } from 'zod';
import type { ItemContent } from '../questions/item';
import { isRight } from '../questions/mark';
import type { AnswersByPlace, SealedPaper } from '../questions/paper';
import type { Policy } from './policy';

/** Named in every result. Changes whenever the same paper and answers could score differently. */
export const SCORER_VERSION = '1';

export const sectionScores = z.array(
  z.strictObject({ id: z.string(), correct: z.int(), total: z.int(), passed: z.boolean() }),
);
export type SectionScores = z.output<typeof sectionScores>;

export type Score = { correct: number; total: number; sections: SectionScores; passed: boolean };

/**
 * Scores a paper: passed when the overall share and the share in every section reach the policy's marks.
 * Shares are compared as whole numbers (correct × 100 ≥ mark × total), so no rounding decides a pass.
 */
export function scorePaper(
  paper: SealedPaper,
  contents: ReadonlyMap<string, ItemContent>,
  answers: AnswersByPlace,
  policy: Pick<Policy, 'sections' | 'pass'>,
): Score {
  const tally = new Map(policy.sections.map(({ id }) => [id, { correct: 0, total: 0 }]));
  paper.items.forEach((item, place) => {
    const content = contents.get(item.version);
    const section = tally.get(item.section);
    if (!content || !section) throw new Error(`paper item ${item.itemId} has no stored version or no section`);
    section.total += 1;
    if (isRight(content, answers[String(place)])) section.correct += 1;
  });
  const reaches = (correct: number, total: number, mark: number) => correct * 100 >= mark * total;
  const sections = [...tally].map(([id, { correct, total }]) => ({
    id,
    correct,
    total,
    passed: reaches(correct, total, policy.pass.section),
  }));
  const correct = sections.reduce((sum, section) => sum + section.correct, 0);
  const total = paper.items.length;
  return {
    correct,
    total,
    sections,
    passed: reaches(correct, total, policy.pass.overall) && sections.every(({ passed }) => passed),
  };
}
