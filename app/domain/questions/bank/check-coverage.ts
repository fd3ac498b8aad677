import { at } from '../../courses/check-library';
import type { Lesson } from '../../courses/course';
import type { Finding } from '../../courses/finding';
import type { PoolLimits } from './pool-limits';
import type { PooledItem } from './read-pools.server';

/** How many items, of quiz and exam together, examine each objective; by objective, with none as 0. */
export function itemsByObjective(pooled: readonly PooledItem[], lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>(lessons.flatMap(({ en }) => en.objectives.map(({ id }) => [id, 0] as const)));
  for (const { content } of pooled) counts.set(content.objective, (counts.get(content.objective) ?? 0) + 1);
  return counts;
}

/**
 * Every objective is examined often enough; the exam pool is large enough by section, holds every type, enough cases and
 * enough items that ask to apply. What the pool lacks is found at the promise it breaks, in `standardFile`.
 */
export function checkCoverage(
  pooled: readonly PooledItem[],
  lessons: readonly Lesson[],
  limits: PoolLimits,
  standardFile: string,
): Finding[] {
  const least = limits.itemsPerObjective;
  const counts = itemsByObjective(pooled, lessons);
  const unexamined = lessons.flatMap(({ en }) =>
    en.objectives.flatMap(({ id }, place) => {
      const items = counts.get(id) ?? 0;
      if (items >= least) return [];
      return [at(en, ['objectives', place, 'id'], `${id} is examined by ${items} items of at least ${least}`)];
    }),
  );
  const exam = pooled.filter(({ pool }) => pool === 'exam');
  const broken = (promise: readonly string[], problem: string): Finding => ({
    file: standardFile,
    path: ['pools', ...promise],
    problem,
  });
  const thin = Object.entries(limits.exam).flatMap(([section, minimum]) => {
    const items = exam.filter((item) => item.section === section).length;
    if (items >= minimum) return [];
    return [broken(['exam', section], `the exam pool has ${items} items on ${section} of at least ${minimum}`)];
  });
  const missing = limits.types
    .filter((type) => !exam.some(({ content }) => content.type === type))
    .map((type) => broken(['types'], `the exam pool has no ${type} item`));
  const cases = exam.filter(({ content }) => content.type === 'case').length;
  const applied = exam.filter(({ content }) => content.level === 'apply').length;
  return [
    ...unexamined,
    ...thin,
    ...missing,
    ...(cases < limits.cases
      ? [broken(['cases'], `the exam pool has ${cases} cases of at least ${limits.cases}`)]
      : []),
    ...(100 * applied < limits.apply * exam.length
      ? [broken(['apply'], `${applied} of ${exam.length} exam items ask to apply, less than ${limits.apply} %`)]
      : []),
  ];
}
