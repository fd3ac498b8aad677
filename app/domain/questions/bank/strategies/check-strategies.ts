import type { Finding } from '../../../courses/finding';
import type { PoolLimits } from '../pool-limits';
import type { PooledItem } from '../read-pools.server';
import { advantage, measureStrategies } from './measure-strategies';

/**
 * Over the whole exam pool, no strategy that knows nothing does better or worse than chance by more than was promised. Worse
 * counts as well: where the longest option is never right, striking it out is a strategy. For true or false it means that
 * of 20 such questions 9 to 11 are true: the two numbers differ by at most a tenth of them.
 */
export function checkStrategies(
  pooled: readonly PooledItem[],
  limits: Pick<PoolLimits, 'advantage'>,
  standardFile: string,
): Finding[] {
  const exam = pooled.filter(({ pool }) => pool === 'exam');
  return measureStrategies(exam)
    .filter((measured) => measured.questions > 0 && tenths(Math.abs(advantage(measured))) > tenths(limits.advantage))
    .map((measured) => {
      const { name, language, score, chance } = measured;
      const inLanguage = language ? ` (${language})` : '';
      const problem = `“${name}”${inLanguage} earns ${score.toFixed(1)} % of the exam pool where chance earns ${chance.toFixed(1)} %`;
      return { file: standardFile, path: ['pools', 'advantage'], problem };
    });
}

/** As precise as the table that is printed, so that what it shows as 5.0 is 5. */
const tenths = (points: number): number => Math.round(10 * points);
