import type { PooledItem } from '~/domain/questions/bank/read-pools.server';
import { advantage, type Measured, measureStrategies } from '~/domain/questions/bank/strategies/measure-strategies';
import { columns } from './columns';

/** What strategies that know nothing earn of the exam pool, in per cent, beside chance; by section for information. */
export function strategiesTable(pooled: readonly PooledItem[]): string {
  const exam = pooled.filter(({ pool }) => pool === 'exam');
  const sections = [...new Set(pooled.map(({ section }) => section))];
  const within = sections.map((section) => measureStrategies(exam.filter((item) => item.section === section)));
  const rows = measureStrategies(exam).map((measured, at) => [
    `${measured.name}${measured.language ? `, ${measured.language}` : ''}`,
    measured.questions,
    measured.score.toFixed(1),
    measured.chance.toFixed(1),
    difference(measured),
    ...within.map((all) => difference(all[at])),
  ]);
  return columns([['knowing nothing', 'questions', 'score %', 'chance %', 'difference', ...sections], ...rows]);
}

function difference(measured: Measured | undefined): string {
  if (!measured || measured.questions === 0) return '–';
  const points = advantage(measured);
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
