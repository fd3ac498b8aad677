import { expect, it } from 'vitest';
import { checkPools } from '~/domain/questions/bank/check-pools';
import type { PooledItem } from '~/domain/questions/bank/read-pools.server';

const text = (length: number) => ({ en: 'x'.repeat(length), zh: '字'.repeat(length) });

function item(id: string, rightLength: number): PooledItem {
  return {
    pool: 'exam',
    section: 'basics',
    moduleId: 'B1',
    file: 'pool.yaml',
    content: {
      type: 'single',
      id,
      lesson: 'B1.1',
      objective: 'B1.1-a',
      level: 'recall',
      difficulty: 'easy',
      tags: [],
      sources: ['S0'],
      stem: text(5),
      explanation: text(5),
      options: [
        { id: 'a', right: true, text: text(rightLength) },
        { id: 'b', right: false, text: text(10) },
        { id: 'c', right: false, text: text(8) },
      ],
    },
  };
}
const pool = (telling: number, of: number) =>
  Array.from({ length: of }, (_, place) => item(`B-x${place}`, place < telling ? 11 : 10));

it('lets the right option be the longest in two items of five', () => {
  expect(checkPools(pool(2, 5), [])).toEqual([]);
});

it('refuses it in more, in each language by itself, and names the items', () => {
  expect(checkPools(pool(3, 5), []).map(({ problem }) => problem)).toEqual([
    'the right option is the longest in 3 of 5 items (en): B-x0, B-x1, B-x2',
    'the right option is the longest in 3 of 5 items (zh): B-x0, B-x1, B-x2',
  ]);
});

it('says nothing of a handful of items', () => {
  expect(checkPools(pool(4, 4), [])).toEqual([]);
});
