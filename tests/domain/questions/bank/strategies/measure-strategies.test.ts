import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyItem } from '#tests/support/any-item';
import { inPool, optionsOf, poolItem } from '#tests/support/factories/pool-items';
import { advantage, measureStrategies } from '~/domain/questions/bank/strategies/measure-strategies';
import type { ItemContent } from '~/domain/questions/item';

const measured = (items: ItemContent[], name: string, language?: 'en' | 'zh') => {
  const found = measureStrategies(items.map((item) => inPool(item))).find(
    (each) => each.name === name && each.language === language,
  );
  if (!found) throw new Error(`there is no strategy ${name}`);
  const { questions, score, chance } = found;
  return { questions, score: Math.round(score * 100) / 100, chance: Math.round(chance * 100) / 100 };
};
const single = (...texts: string[]) => poolItem('B-x01', { type: 'single', options: optionsOf(...texts) });
const multiple = (...texts: string[]) => poolItem('B-x01', { type: 'multiple', options: optionsOf(...texts) });

describe('a single choice', () => {
  it.each([
    ['the longest option', 'en', ['*aaaa', 'b', 'c', 'd'], 100],
    ['the longest option', 'en', ['*a', 'bbbb', 'c', 'd'], 0],
    ['the shortest option', 'zh', ['*a', 'bb', 'cc', 'dd'], 100],
    ['the first written', undefined, ['*a', 'b', 'c', 'd'], 100],
    ['the last written', undefined, ['*a', 'b', 'c', 'd'], 0],
    ['the fewest absolutes', 'en', ['*it may do', 'always', 'never x', 'all of it'], 100],
    ['the fewest absolutes', 'zh', ['*看情况', '一定要看', '从不去看', '全部看完'], 100],
    ['the most hedged', 'en', ['*it may do', 'it does', 'it did', 'it will'], 100],
    ['the most hedged', 'zh', ['*可能是', '是的吧', '不是', '不会是'], 100],
  ] as const)('%s (%s) of %j earns %d %%', (name, language, texts, score) => {
    expect(measured([single(...texts)], name, language)).toEqual({ questions: 1, score, chance: 25 });
  });

  it('is shared where a strategy likes several options equally', () => {
    expect(measured([single('*aaaa', 'bbbb', 'c', 'd')], 'the longest option', 'en').score).toBe(50);
    expect(measured([single('*a', 'b', 'c', 'd')], 'the fewest absolutes', 'en').score).toBe(25);
  });
});

describe('a multiple choice', () => {
  it('is ticked as often as there are right options, and marked as the exam marks it', () => {
    const lengths = multiple('*aaaa', '*bbb', 'cc', 'd');
    expect(measured([lengths], 'the longest option', 'en')).toEqual({ questions: 1, score: 100, chance: 16.67 });
    // One hit and one miss earn nothing: a wrong option costs what a right one earns.
    expect(measured([multiple('*aaaa', '*d', 'ccc', 'b')], 'the longest option', 'en').score).toBe(0);
    // Two of three: two hits, one miss.
    expect(measured([multiple('*aaaaa', '*bbbb', 'ccc', '*d')], 'the longest option', 'en').score).toBe(33.33);
  });
});

it('takes each question of a case as its share of the case, all or nothing', () => {
  const item = poolItem('B-x01', {
    type: 'case',
    conversation: [{ speaker: 'buyer', text: { en: 'Hello', zh: '您好' } }],
    questions: [
      { id: 'a', stem: { en: '?', zh: '？' }, type: 'multiple', options: optionsOf('*aaaaa', '*bbbb', 'ccc', '*d') },
      { id: 'b', stem: { en: '?', zh: '？' }, type: 'single', options: optionsOf('*aaaa', 'b', 'c', 'd') },
      { id: 'c', stem: { en: '?', zh: '？' }, type: 'true-false', answer: true },
      { id: 'd', stem: { en: '?', zh: '？' }, type: 'numeric', answer: 7, tolerance: 0 },
    ],
  });
  expect(measured([item], 'the longest option', 'en')).toEqual({ questions: 2, score: 50, chance: 25 });
  // Beside an item of its own the case's two questions weigh a half.
  const wrong = single('*a', 'bbbb', 'c', 'd');
  expect(measured([item, wrong], 'the longest option', 'en').score).toBe(16.67);
  expect(measured([item], 'always true', undefined)).toEqual({ questions: 1, score: 100, chance: 50 });
});

it('says how often true is the answer', () => {
  const items = [true, true, false, true].map((answer) => poolItem('B-x01', { type: 'true-false', answer }));
  expect(measured(items, 'always true', undefined)).toEqual({ questions: 4, score: 75, chance: 50 });
  expect(measured(items, 'always false', undefined)).toEqual({ questions: 4, score: 25, chance: 50 });
});

it('finds no advantage where every order of the options is asked once', () => {
  const options = optionsOf('*aaaa', 'bbb', 'cc', 'd');
  const turned = options.map((_, by) => options.map((each, at) => ({ ...each, right: at === by })));
  const items = turned.map((each) => poolItem('B-x01', { type: 'single', options: each }));
  for (const each of measureStrategies(items.map((item) => inPool(item)))) expect(advantage(each)).toBeCloseTo(0, 9);
});

it('never earns more than everything or less than nothing, and chance does not depend on the strategy', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 4 }), (items) => {
      const all = measureStrategies(items.map((item) => inPool(item)));
      for (const share of all.flatMap(({ score, chance }) => [score, chance])) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100 + 1e-9);
      }
      const chances = all.filter(({ name }) => !name.startsWith('always')).map(({ chance }) => chance.toFixed(6));
      expect(new Set(chances).size).toBe(1);
    }),
    { numRuns: 60 },
  );
});
