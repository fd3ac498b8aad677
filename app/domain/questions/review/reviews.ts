import { z } from 'zod';
import type { Finding } from '../../courses/finding';
import type { PooledItem } from '../bank/read-pools.server';
import { hashItem } from '../item';
import type { Compared } from './compare-answers';

/** `reviews.json`: for each item, the day somebody last answered it blind as its key says, and the digest of what it said. */
export const reviewsFile = z.record(z.string(), z.strictObject({ on: z.iso.date(), hash: z.string().length(64) }));
export type Reviews = z.output<typeof reviewsFile>;

/**
 * The record after a blind reading: items agreed on are reviewed on that day, an item answered otherwise is so no longer, items
 * not answered stay as they were. Sorted by id.
 */
export function recordReviews(
  reviews: Reviews,
  { agreed, disagreed }: Pick<Compared, 'agreed' | 'disagreed'>,
  on: string,
): Reviews {
  const after = new Map(Object.entries(reviews));
  for (const item of agreed) after.set(item.id, { on, hash: hashItem(item) });
  for (const { id } of disagreed) after.delete(id);
  return Object.fromEntries([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every item of a pool was answered blind as it stands now, and nothing is recorded that no longer exists. By module. */
export function checkReviews(pooled: readonly PooledItem[], reviews: Reviews, file: string): Finding[] {
  const known = new Set(pooled.map(({ content }) => content.id));
  const gone = Object.keys(reviews).filter((id) => !known.has(id));
  const modules = [...new Set(pooled.map(({ moduleId }) => moduleId))];
  return [
    ...modules.flatMap((moduleId): Finding[] => {
      const items = pooled.filter((item) => item.moduleId === moduleId).map(({ content }) => content);
      const never = items.filter(({ id }) => !reviews[id]).map(({ id }) => id);
      const changed = items.filter((item) => reviews[item.id] && reviews[item.id]?.hash !== hashItem(item));
      const said = [
        ...(never.length > 0 ? [`${never.length} never reviewed: ${never.join(', ')}`] : []),
        ...(changed.length > 0 ? [`${changed.length} changed since: ${changed.map(({ id }) => id).join(', ')}`] : []),
      ];
      const command = `npm run content -- sheet ${moduleId}`;
      return said.length === 0 ? [] : [{ file, line: 1, problem: `${moduleId}: ${said.join('; ')}; see ${command}` }];
    }),
    ...(gone.length > 0 ? [{ file, line: 1, problem: `recorded, but no longer there: ${gone.join(', ')}` }] : []),
  ];
}
