import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf, scorePaper } from '~/domain/exams/result/scoring';
import type { Ruling } from '~/domain/exams/rulings/ruling';
import { type ItemContent, optionIds } from '~/domain/questions/item';
import { rightAnswer } from '~/domain/questions/mark';
import { type AnswersByPlace, type DrawnItem, type ItemAnswer, pinItem } from '~/domain/questions/paper';
import { drawable } from '~/domain/questions/quiz/quiz';
import { makeItem, testPolicy } from '../../../support/factories/exams';

const SECTIONS = ['foundation', 'after-sales'];
const contents = new Map(
  SECTIONS.flatMap((section) => Array.from({ length: 14 }, (_, number) => makeItem(section, number))).map((item) => [
    item.id,
    item,
  ]),
);

const drawn = (item: ItemContent) =>
  pinItem(
    'seed',
    drawable({
      itemId: item.id,
      version: item.id,
      section: item.id.startsWith('F') ? 'foundation' : 'after-sales',
      content: item,
    }),
  );

/** An answer of the item's shape: right, partly right, wrong, or none. */
function someAnswer(item: ItemContent, choice: number): ItemAnswer | undefined {
  if (choice === 0) return undefined;
  const right = rightAnswer(item);
  if (choice % 2 === 0) return right;
  if ('chosen' in right) return { chosen: optionIds(item).filter((_, bit) => (choice >> bit) & 1) };
  if ('order' in right) return { order: choice % 3 === 0 ? [...right.order].reverse() : ['b', 'a', 'c', 'd'] };
  if ('matches' in right) return { matches: Object.fromEntries(Object.entries(right.matches).slice(choice % 3)) };
  if ('number' in right) return { number: String(1000 + (choice % 9)) };
  return { questions: Object.fromEntries(Object.entries(right.questions).slice(choice % 2)) };
}

/** A paper of five to eighteen items and an answer to each. */
const sat = fc
  .shuffledSubarray([...contents.values()], { minLength: 5 })
  .chain((items) => fc.tuple(fc.constant(items), fc.array(fc.nat(31), { minLength: 18, maxLength: 18 })))
  .map(([items, choices]) => ({
    items: items.map(drawn),
    given: items.map((item, place) => someAnswer(item, choices[place] ?? 0)),
  }));

const score = (items: readonly DrawnItem[], given: readonly (ItemAnswer | undefined)[], rulings: Ruling[] = []) => {
  const answers: AnswersByPlace = Object.fromEntries(
    given.flatMap((each, place) => (each ? [[String(place), each] as const] : [])),
  );
  return scorePaper({ seed: 's', items: [...items] }, contents, answers, testPolicy, rulings);
};

/** The same answer with everything that has no order written the other way round. */
function mirror(answer: ItemAnswer | undefined): ItemAnswer | undefined {
  if (answer && 'chosen' in answer) return { chosen: [...answer.chosen].reverse() };
  if (answer && 'matches' in answer) return { matches: Object.fromEntries(Object.entries(answer.matches).reverse()) };
  return answer;
}

it('is the same for every permutation of items and options', () => {
  fc.assert(
    fc.property(sat, fc.nat(), ({ items, given }, turn) => {
      const order = items.map((_, place) => (place + turn) % items.length).reverse();
      const turned = order.flatMap((place) => items[place] ?? []);
      const answers = order.map((place) => mirror(given[place]));
      const mirrored = turned.map((item) => ({ ...item, options: [...item.options].reverse() }));
      expect(score(mirrored, answers)).toEqual(score(items, given));
    }),
    { numRuns: 500 },
  );
});

it('never falls when one more item is right', () => {
  fc.assert(
    fc.property(sat, fc.nat(), ({ items, given }, pick) => {
      const place = pick % items.length;
      const item = contents.get(items[place]?.itemId ?? '');
      if (!item) throw new Error('no such item');
      const better = given.map((each, at) => (at === place ? rightAnswer(item) : each));
      const [before, after] = [score(items, given), score(items, better)];
      expect(pointsOf(after)).toBeGreaterThanOrEqual(pointsOf(before));
      expect(after.passed || !before.passed).toBe(true);
    }),
  );
});

/** Ten items that are all or nothing, five a section. */
const plain = ['foundation', 'after-sales'].flatMap((section) =>
  [0, 2, 7, 5, 12].map((number) => makeItem(section, number)),
);
const right = plain.map((item) => rightAnswer(item));
const without = (...wrong: number[]) => right.map((each, place) => (wrong.includes(place) ? undefined : each));

it('passes at the mark itself and needs every section', () => {
  const items = plain.map(drawn);
  expect(score(items, without(0, 5, 6)).passed).toBe(true);
  expect(score(items, without(0, 1, 5, 6)).passed).toBe(false);
  expect(score(items, without(0, 1, 2))).toMatchObject({ correct: 7, passed: false });
});

it('counts part credit towards a mark, in whole numbers', () => {
  const item = makeItem('foundation', 3);
  expect(item.type).toBe('ordering');
  expect(score([drawn(item)], [{ order: ['a', 'b', 'd', 'c'] }])).toMatchObject({ correct: 0, total: 1, points: 1260 });
});

it('counts an item without an answer as not right', () => {
  expect(score([drawn(makeItem('foundation', 0))], [])).toMatchObject({
    correct: 0,
    total: 1,
    points: 0,
    passed: false,
  });
});

describe('a ruling', () => {
  const items = plain.map(drawn);
  const on = (kind: Ruling['kind'], place: number, keyFrom: string | null = null): Ruling => ({
    id: `r${place}`,
    version: items[place]?.version ?? '',
    kind,
    keyFrom,
  });

  it('takes a withdrawn item out of what counts', () => {
    expect(score(items, without(0), [on('withdrawn', 0)])).toMatchObject({ correct: 9, total: 9, passed: true });
  });

  it('gives everybody full credit, also who answered nothing', () => {
    expect(score(items, without(0), [on('full-credit', 0)])).toMatchObject({ correct: 10, total: 10 });
  });

  it('scores by the key of another version, and the last ruling on an item holds', () => {
    const other = makeItem('foundation', 7);
    const rekeyed = [on('re-keyed', 0, other.id)];
    const given = [rightAnswer(other), ...right.slice(1)];
    expect(score(items, right, rekeyed).correct).toBe(9);
    expect(score(items, given, rekeyed).correct).toBe(10);
    expect(score(items, right, [...rekeyed, on('full-credit', 0)]).correct).toBe(10);
  });

  it('cannot leave a pass without an item that counts', () => {
    const all = items.map((_, place) => on('withdrawn', place));
    expect(score(items, right, all)).toMatchObject({ total: 0, passed: false });
  });
});

it('scores with the scorer a past result names: the first knew whole items only', () => {
  const item = makeItem('foundation', 3);
  const paper = { seed: 's', items: [drawn(item)] };
  const answers: AnswersByPlace = { '0': { order: ['a', 'b', 'd', 'c'] } };
  const past = scorePaper(paper, contents, answers, testPolicy, [], '1');
  expect(past).toEqual({
    correct: 0,
    total: 1,
    passed: false,
    sections: [
      { id: 'foundation', correct: 0, total: 1, passed: false },
      { id: 'after-sales', correct: 0, total: 0, passed: true },
    ],
  });
});
