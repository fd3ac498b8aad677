import { expect, it } from 'vitest';
import { inPool, optionsOf, poolItem } from '#tests/support/factories/pool-items';
import { checkStrategies } from '~/domain/questions/bank/strategies/check-strategies';

/** A pool of four-option choices of which the right one is the longest in so many, and written at each place as often. */
const pool = (longest: number, of: number, kind: 'quiz' | 'exam' = 'exam') =>
  Array.from({ length: of }, (_, at) => {
    const texts = ['aaa', 'bbb', 'ccc', 'ddd'];
    const right = at % 4;
    const long = at < longest ? right : (right + 1) % 4;
    const short = Math.floor(at / 4) % 4;
    const options = optionsOf(...texts).map((option, place) => {
      const text = place === long ? 'xxxxx' : place === short ? 'y' : 'zzz';
      return { ...option, text: { en: text, zh: text }, right: place === right };
    });
    return inPool(poolItem('B-x01', { type: 'single', options }), kind);
  });
const longest = (items: ReturnType<typeof pool>) =>
  checkStrategies(items, { advantage: 5 }, 'standard.yaml')
    .map(({ problem }) => problem)
    .filter((problem) => problem.includes('longest'));

it('lets the right option be the longest as often as chance would have it', () => {
  expect(longest(pool(25, 100))).toEqual([]);
  expect(longest(pool(30, 100))).toEqual([]);
  expect(longest(pool(20, 100))).toEqual([]);
});

it('refuses more, and less: never the longest is a strategy too', () => {
  expect(longest(pool(31, 100))).toEqual([
    '“the longest option” (en) earns 31.0 % of the exam pool where chance earns 25.0 %',
    '“the longest option” (zh) earns 31.0 % of the exam pool where chance earns 25.0 %',
  ]);
  expect(longest(pool(19, 100))).toHaveLength(2);
});

it('looks at the exam pool only, and at no pool that is empty', () => {
  expect(longest(pool(100, 100, 'quiz'))).toEqual([]);
});

it.each([
  [9, 11, 0],
  [10, 10, 0],
  [11, 9, 0],
  [12, 8, 2],
  [8, 12, 2],
])('of %d true and %d false statements finds %d problems', (yes, no, problems) => {
  const items = Array.from({ length: yes + no }, (_, at) =>
    inPool(poolItem('B-x01', { type: 'true-false', answer: at < yes })),
  );
  expect(checkStrategies(items, { advantage: 5 }, 'standard.yaml')).toHaveLength(problems);
});
