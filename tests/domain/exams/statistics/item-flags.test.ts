import { describe, expect, it } from 'vitest';
import { chanceOf, countedOptions, flagsOf, type Judged } from '~/domain/exams/statistics/item-flags';
import { itemTypes } from '~/domain/questions/item';
import { makeItem } from '../../../support/factories/exams';

const option = (id: string, all: number, upper: number | null, right = false) => ({
  option: id,
  right,
  all,
  lower: 0.2,
  upper,
});
const sound: Judged = {
  sat: 40,
  facility: 0.6,
  discrimination: 0.35,
  chance: 0.25,
  choices: { none: 0, options: [option('a', 0.6, 0.8, true), option('b', 0.3, 0.1), option('c', 0.1, 0.1)] },
  papers: 40,
  usualPapers: 40,
};
const flags = (changed: Partial<Judged>) => flagsOf({ ...sound, ...changed }).map(({ flag }) => flag);

describe('a flag', () => {
  it('is not put on a sound item', () => expect(flags({})).toEqual([]));

  it.each([
    ['too easy above 95 %', { facility: 0.951 }, ['too-easy']],
    ['not at 95 %', { facility: 0.95 }, []],
    ['too hard below 20 %', { facility: 0.19, chance: 0 }, ['too-hard']],
    ['not at 20 %', { facility: 0.2, chance: 0.2 }, []],
    ['below chance', { facility: 0.24 }, ['below-chance']],
    ['weak below 0.1', { discrimination: 0.09 }, ['weak']],
    ['not at 0.1', { discrimination: 0.1 }, []],
    ['not where nothing varies', { discrimination: null }, []],
    ['worn above twice the usual', { papers: 81 }, ['over-exposed']],
    ['not at twice', { papers: 80 }, []],
    ['not on few papers', { papers: 29, usualPapers: 1 }, []],
  ])('%s', (_name, changed, expected) => expect(flags(changed)).toEqual(expected));

  it('names the options nobody chose', () => {
    const options = [...(sound.choices?.options ?? []), option('d', 0, 0)];
    expect(flagsOf({ ...sound, choices: { none: 0, options } })).toEqual([{ flag: 'idle-distractor', options: ['d'] }]);
  });

  it('names a wrong option that the best third prefers to a right one', () => {
    const options = [option('a', 0.3, 0.3, true), option('b', 0.7, 0.7)];
    expect(flagsOf({ ...sound, choices: { none: 0, options } })).toEqual([
      { flag: 'strong-choose-wrong', options: ['b'] },
    ]);
    const even = [option('a', 0.5, 0.5, true), option('b', 0.5, 0.5)];
    expect(flags({ choices: { none: 0, options: even } })).toEqual([]);
  });

  it('says of an item that too few sat nothing but that, and that it is asked too often', () => {
    expect(flags({ sat: 29, facility: 0, discrimination: -1, choices: null })).toEqual(['too-few']);
    expect(flags({ sat: 0, facility: null, papers: 90 })).toEqual(['too-few', 'over-exposed']);
  });
});

it('knows what guessing earns', () => {
  const chances = Object.fromEntries(itemTypes.map((type, number) => [type, chanceOf(makeItem('foundation', number))]));
  expect(chances).toEqual({
    single: 0.25,
    multiple: 0,
    'true-false': 0.5,
    ordering: 0.25,
    matching: 0.25,
    numeric: 0,
    case: 0.125,
  });
});

it('counts the options of items answered by choosing', () => {
  const counted = itemTypes.map((_, number) =>
    countedOptions(makeItem('foundation', number))
      .map(({ id }) => id)
      .join(''),
  );
  expect(counted).toEqual(['abcd', 'abcd', 'truefalse', '', '', '', '']);
});
