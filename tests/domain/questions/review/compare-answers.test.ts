import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyItem } from '#tests/support/any-item';
import { optionsOf, poolItem } from '#tests/support/factories/pool-items';
import { compareAnswers, strayAnswers } from '~/domain/questions/review/compare-answers';
import { labelOf, mixed } from '~/domain/questions/review/mixed';

const text = (en: string) => ({ en, zh: en });
const lines = ['first', 'second', 'third'].map((each, at) => ({ id: 'abc'.charAt(at), text: text(each) }));
const single = poolItem('B-x01');
const multiple = poolItem('B-x02', { type: 'multiple', options: optionsOf('*a', '*b', 'c', 'd') });
const ordering = poolItem('B-x03', { type: 'ordering', steps: lines });
const matching = poolItem('B-x04', {
  type: 'matching',
  prompts: lines.slice(0, 2).map((each, at) => ({ ...each, match: 'ca'.charAt(at) })),
  options: lines,
});
const truth = poolItem('B-x05', { type: 'true-false', answer: false });
const numeric = poolItem('B-x06', { type: 'numeric', answer: 132, tolerance: 1 });
const twofold = poolItem('B-x07', {
  type: 'case',
  conversation: [{ speaker: 'buyer', text: text('Hello') }],
  questions: [
    { id: 'a', stem: text('?'), type: 'true-false', answer: true },
    { id: 'b', stem: text('?'), type: 'numeric', answer: 7, tolerance: 0 },
  ],
});
const items = [single, multiple, ordering, matching, truth, numeric, twofold];
const at = (where: string, id: string, things: { id: string }[] = lines) => labelOf(where, things, id);
const four = optionsOf('a', 'b', 'c', 'd');
const key = {
  'B-x01': at('B-x01', 'a', optionsOf('a', 'b', 'c')),
  'B-x02': [at('B-x02', 'b', four), at('B-x02', 'a', four)],
  'B-x03': ['a', 'b', 'c'].map((id) => at('B-x03', id)),
  'B-x04': { a: at('B-x04', 'c'), b: at('B-x04', 'a') },
  'B-x05': false,
  'B-x06': 133,
  'B-x07.a': true,
  'B-x07.b': 7,
};

it('mixes by the digest of place and id: sheets already answered stay valid', () => {
  const rank = (id: string) => createHash('sha256').update(`B-x01.a ${id}`).digest('hex');
  const ids = mixed('B-x01.a', four).map(({ id }) => id);
  expect(ids).toEqual(['a', 'b', 'c', 'd'].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)));
  expect(mixed('F-x27.a', four).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
});

it('agrees on the right answer of every type', () => {
  const { agreed, disagreed, unanswered, disagreements } = compareAnswers(items, key);
  expect(agreed).toEqual(items);
  expect([disagreed, unanswered, disagreements]).toEqual([[], [], []]);
});

it.each([
  ['B-x01', (key['B-x01'] % 3) + 1],
  ['B-x01', true],
  ['B-x01', 9],
  ['B-x02', [at('B-x02', 'a', four)]],
  ['B-x02', [1, 2, 3, 4]],
  ['B-x03', [...key['B-x03']].reverse()],
  ['B-x04', { a: key['B-x04'].a }],
  ['B-x05', true],
  ['B-x05', 1],
  ['B-x06', 134],
  ['B-x07.b', 8],
])('disagrees when %s is answered %j', (where, answer) => {
  const { agreed, disagreements } = compareAnswers(items, { ...key, [where]: answer });
  expect(disagreements.map((each) => [each.where, each.answer])).toEqual([[where, answer]]);
  expect(agreed).toHaveLength(items.length - 1);
});

it('shows the key as an answer would be written', () => {
  const wrong = { 'B-x02': [1], 'B-x03': [1], 'B-x04': { a: 1 }, 'B-x05': true, 'B-x06': 0 };
  const keys = compareAnswers(items, wrong).disagreements.map((each) => [each.where, each.key]);
  const shown = { ...key, 'B-x02': [...key['B-x02']].sort(), 'B-x06': 132 };
  expect(keys).toEqual(
    Object.keys(wrong).map((where) => [where, Object.entries(shown).find(([id]) => id === where)?.[1]]),
  );
});

it('neither agrees nor disagrees where nothing, or half a case, was answered', () => {
  const { agreed, disagreed, unanswered } = compareAnswers([single, twofold], { 'B-x07.a': true });
  expect([agreed, disagreed, unanswered]).toEqual([[], [], ['B-x01', 'B-x07.b']]);
  expect(strayAnswers([single, twofold], { 'B-x07.a': true, 'B-x07': true, 'B-x99': 1 })).toEqual(['B-x07', 'B-x99']);
});

it('agrees with the key it shows, whatever the item', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const nothing = compareAnswers([item], {});
      const wrong = compareAnswers([item], Object.fromEntries(nothing.unanswered.map((where) => [where, []])));
      const shown = Object.fromEntries(wrong.disagreements.map((each) => [each.where, each.key]));
      expect(compareAnswers([item], shown).agreed).toEqual([item]);
    }),
    { numRuns: 100 },
  );
});
