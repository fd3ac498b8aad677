import { type Note, note } from './entry';

type Weighed = { type: 'single' | 'multiple'; notes: Note[] };

/**
 * What kind of choice answers with these worths (in per cent) are. Ours earn all or nothing, or equal shares: worths that
 * say otherwise about a right answer cannot come; what a wrong one costs is ours to say, which is noted.
 */
export function weigh(several: boolean, answers: readonly { weight: number }[]): Weighed | { refused: Note } {
  const weights = answers.map(({ weight }) => weight);
  const right = weights.filter((weight) => weight > 0);
  if (right.length === 0) return { refused: note('no-right-answer') };
  if (!several || right.length === 1) {
    if (right.length > 1 && right.every(isWhole)) return { refused: note('several-whole') };
    if (!right.every(isWhole)) return { refused: note('partial-credit', { weights: list(right) }) };
    const costs = weights.filter((weight) => weight < 0);
    return {
      type: 'single',
      notes: [
        ...(costs.length > 0 ? [note('wrong-costs', { weights: list(costs) })] : []),
        ...(several ? [note('became-single')] : []),
      ],
    };
  }
  const share = 100 / right.length;
  if (right.some((weight) => !isNear(weight, share)))
    return { refused: note('partial-credit', { weights: list(right) }) };
  const wrong = weights.filter((weight) => weight <= 0);
  const differs = wrong.some((weight) => !isNear(weight, -share));
  return { type: 'multiple', notes: differs ? [note('wrong-costs', { weights: list(wrong) })] : [] };
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;
const isWhole = (weight: number): boolean => isNear(weight, 100);
const list = (weights: readonly number[]): string => [...new Set(weights)].map((weight) => `${weight} %`).join(', ');
