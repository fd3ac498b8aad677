import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scorePaper } from '~/domain/exams/scoring';
import { keyOf, optionIds } from '~/domain/questions/item';
import type { AnswersByPlace, SealedPaper } from '~/domain/questions/paper';
import { makeItem, testPolicy } from '../../support/factories/exams';

const SECTIONS = ['foundation', 'after-sales'];
const contents = new Map(
  SECTIONS.flatMap((section) => Array.from({ length: 9 }, (_, number) => makeItem(section, number))).map((item) => [
    item.id,
    item,
  ]),
);

/** A paper of five to eighteen items and an answer to each: right, something else, or none. */
const sat = fc
  .shuffledSubarray([...contents.values()], { minLength: 5 })
  .chain((items) => fc.tuple(fc.constant(items), fc.array(fc.nat(31), { minLength: 18, maxLength: 18 })))
  .map(([items, choices]) => ({
    items: items.map((item) => ({
      itemId: item.id,
      version: item.id,
      section: item.id.startsWith('F') ? 'foundation' : 'after-sales',
      options: optionIds(item),
    })),
    chosen: items.map((item, place) => {
      const choice = choices[place] ?? 0;
      return choice > 15 ? keyOf(item) : optionIds(item).filter((_, bit) => (choice >> bit) & 1);
    }),
  }));

const score = (items: SealedPaper['items'], chosen: string[][]) => {
  const answers: AnswersByPlace = Object.fromEntries(chosen.map((each, place) => [String(place), { chosen: each }]));
  return scorePaper({ seed: 's', items }, contents, answers, testPolicy);
};

it('is the same for every permutation of items and options', () => {
  fc.assert(
    fc.property(sat, fc.nat(), ({ items, chosen }, turn) => {
      const order = items.map((_, place) => (place + turn) % items.length).reverse();
      const turned = order.flatMap((place) => items[place] ?? []);
      const answers = order.map((place) => [...(chosen[place] ?? [])].reverse());
      const mirrored = turned.map((item) => ({ ...item, options: [...item.options].reverse() }));
      expect(score(mirrored, answers)).toEqual(score(items, chosen));
    }),
  );
});

it('never falls when one more item is right', () => {
  fc.assert(
    fc.property(sat, fc.nat(), ({ items, chosen }, pick) => {
      const place = pick % items.length;
      const item = contents.get(items[place]?.itemId ?? '');
      if (!item) throw new Error('no such item');
      const better = chosen.map((each, at) => (at === place ? keyOf(item) : each));
      const before = score(items, chosen);
      const after = score(items, better);
      expect(after.correct).toBeGreaterThanOrEqual(before.correct);
      expect(after.passed || !before.passed).toBe(true);
    }),
  );
});

it('passes at the mark itself and needs every section', () => {
  const items = ['foundation', 'after-sales'].flatMap((section) =>
    [0, 1, 2, 3, 4].map((number) => {
      const item = makeItem(section, number);
      return { itemId: item.id, version: item.id, section, options: optionIds(item) };
    }),
  );
  const right = items.map(({ itemId }) => keyOf(contents.get(itemId) ?? makeItem('foundation', 0)));
  const without = (...wrong: number[]) => right.map((each, place) => (wrong.includes(place) ? [] : each));
  expect(score(items, without(0, 5, 6)).passed).toBe(true);
  expect(score(items, without(0, 1, 5, 6)).passed).toBe(false);
  expect(score(items, without(0, 1, 2))).toMatchObject({ correct: 7, passed: false });
});

it('counts an item without an answer as not right', () => {
  const item = makeItem('foundation', 0);
  const items = [{ itemId: item.id, version: item.id, section: 'foundation', options: optionIds(item) }];
  expect(score(items, [])).toMatchObject({ correct: 0, total: 1, passed: false });
});
