import type { PooledItem } from '~/domain/questions/bank/read-pools.server';
import { itemTypes } from '~/domain/questions/item';
import { columns } from './columns';

const HEAD = ['', 'items', ...itemTypes, 'recall', 'apply', 'apply %'];

/** What there is to answer, by section and pool. */
export function itemsTable(pooled: readonly PooledItem[]): string {
  const sections = [...new Set(pooled.map(({ section }) => section))];
  const rows = (['quiz', 'exam'] as const).flatMap((pool) => {
    const of = pooled.filter((item) => item.pool === pool);
    const bySection = sections.map((section) =>
      rowOf(
        `  ${section}`,
        of.filter((item) => item.section === section),
      ),
    );
    return [rowOf(pool, of), ...bySection];
  });
  return columns([HEAD, ...rows]);
}

function rowOf(name: string, items: readonly PooledItem[]): (string | number)[] {
  const types = itemTypes.map((type) => items.filter(({ content }) => content.type === type).length);
  const apply = items.filter(({ content }) => content.level === 'apply').length;
  const share = items.length === 0 ? '–' : Math.round((100 * apply) / items.length);
  return [name, items.length, ...types, items.length - apply, apply, share];
}
