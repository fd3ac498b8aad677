import { describe, expect, it } from 'vitest';
import { canScoreBy } from '~/domain/exams/rulings/re-keying';
import { type ItemContent, itemTypes } from '~/domain/questions/item';
import { makeItem } from '../../../support/factories/exams';

const items = itemTypes.map((_, number) => makeItem('foundation', number));
const of = (type: string): ItemContent => {
  const found = items.find((item) => item.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
};

describe('answers to one version scored by the key of another', () => {
  it.each(itemTypes)('fit a version that differs in words and key only: %s', (type) => {
    const item = of(type);
    expect(canScoreBy(item, { ...item, stem: { en: 'Another stem', zh: '另一个题干' } })).toBe(true);
  });

  it('fit another key over the same options, in any order', () => {
    const item = of('single');
    if (item.type !== 'single') throw new Error('not single');
    const turned = item.options.map((option) => ({ ...option, right: !option.right })).reverse();
    expect(canScoreBy(item, { ...item, options: turned })).toBe(true);
  });

  it.each(items.flatMap((one) => items.filter((other) => other !== one).map((other) => [one, other] as const)))(
    'never fit another type',
    (one, other) => expect(canScoreBy(one, { ...other, id: one.id })).toBe(false),
  );

  it('never fit another item', () => {
    expect(canScoreBy(makeItem('foundation', 0), makeItem('foundation', 7))).toBe(false);
  });

  it('do not fit an option more, a step less, another prompt, or another question of a case', () => {
    const line = { id: 'e', text: { en: 'e', zh: 'e' } };
    const changed = [of('single'), of('multiple'), of('ordering'), of('matching'), of('case')].map(
      (item): [ItemContent, ItemContent] => {
        switch (item.type) {
          case 'single':
          case 'multiple':
            return [item, { ...item, options: [...item.options, { ...line, right: false }] }];
          case 'ordering':
            return [item, { ...item, steps: item.steps.slice(1) }];
          case 'matching':
            return [item, { ...item, prompts: [...item.prompts.slice(1), { ...line, match: 'a' }] }];
          case 'case':
            return [item, { ...item, questions: item.questions.slice(1) }];
          default:
            throw new Error(item.type);
        }
      },
    );
    for (const [one, other] of changed) expect(canScoreBy(one, other), one.type).toBe(false);
  });

  it('do not fit a case whose question offers something else', () => {
    const item = of('case');
    if (item.type !== 'case') throw new Error('not a case');
    const questions = item.questions.map((each) =>
      each.type === 'single' ? { ...each, options: each.options.slice(1) } : each,
    );
    expect(canScoreBy(item, { ...item, questions })).toBe(false);
  });
});
