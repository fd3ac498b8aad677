import { expect, it } from 'vitest';
import { inPool, poolItem } from '#tests/support/factories/pool-items';
import { checkBothSides } from '~/domain/questions/bank/check-both-sides';

const problemsOf = (given: Record<string, unknown>) =>
  checkBothSides([inPool(poolItem('B-x01', given))]).map(({ problem }) => problem);

it('lets an explanation quote in one language what the item says elsewhere in both', () => {
  const stem = { en: 'A test shows 9 kN.', zh: '试验写着 9 kN。' };
  expect(problemsOf({ stem, explanation: { en: '“Over 9” was not tested.', zh: '“以上”没有试过。' } })).toEqual([]);
});

it('takes a number in digits for the same number in words', () => {
  expect(problemsOf({ explanation: { en: 'Sixty at 30,000 each.', zh: '60 台，每台三万。' } })).toEqual([]);
});

it.each([
  [{ en: 'It takes 12 days.', zh: '要 15 天。' }, ['12 stands in the English only', '15 stands in the Chinese only']],
  [{ en: 'It takes days.', zh: '要 15 天。' }, ['15 stands in the Chinese only']],
])('compares the numbers of the explanation %j', (explanation, problems) => {
  expect(problemsOf({ explanation })).toEqual(problems.map((each) => `B-x01: ${each}`));
});

it('wants the names of the Chinese in the English, wherever the item says them', () => {
  const stem = { en: 'Elif in Izmir asks for a price.', zh: 'Elif 问价。' };
  expect(problemsOf({ stem, explanation: { en: 'She buys.', zh: 'Elif 要买。' } })).toEqual([]);
  expect(problemsOf({ stem: { en: 'A buyer asks.', zh: 'Elif 问价。' } })).toEqual([
    'B-x01: Elif stands in the Chinese only',
  ]);
  expect(problemsOf({ stem: { ...stem, zh: 'Elif 问 MCN 机构。' } })).toEqual([]);
});
