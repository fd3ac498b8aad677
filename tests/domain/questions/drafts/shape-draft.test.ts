import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blankDraft } from '~/domain/questions/drafts/draft-of-item';
import { type ItemDraft, itemDraft } from '~/domain/questions/drafts/item-draft';
import { shapeDraft } from '~/domain/questions/drafts/shape-draft';
import { draftLists, readShaping, type Shaping, shapingValue } from '~/domain/questions/drafts/shape-names';

const anyShaping: fc.Arbitrary<Shaping> = fc.record({
  act: fc.constantFrom('add', 'remove', 'up'),
  list: fc.constantFrom(...draftLists),
  question: fc.option(fc.nat({ max: 9 })),
  at: fc.option(fc.nat({ max: 19 })),
});
const shape = (draft: ItemDraft, ...values: string[]) =>
  values.reduce((shaped, value) => {
    const shaping = readShaping(value);
    if (!shaping) throw new Error(value);
    return shapeDraft(shaped, shaping);
  }, draft);
const idsOf = (draft: ItemDraft) => draft.options.map(({ id }) => id).join('');

it('adds lines under the first free letter, removes them and moves them up', () => {
  const three = shape(blankDraft(), 'add options', 'add options', 'add options');
  expect(idsOf(three)).toBe('abc');
  expect(idsOf(shape(three, 'up options 2'))).toBe('acb');
  expect(idsOf(shape(three, 'up options 0'))).toBe('abc');
  expect(idsOf(shape(three, 'remove options 1'))).toBe('ac');
  expect(idsOf(shape(three, 'remove options 1', 'add options'))).toBe('acb');
  expect(idsOf(shape(three, 'remove options 7'))).toBe('abc');
});

it('shapes the questions of a case by themselves', () => {
  const draft = shape(blankDraft(), 'add questions', 'add questions', 'add 1.options', 'add 7.options');
  expect(draft.questions.map(({ id, options }) => [id, options.length])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});

it('reads the value of every button, and no other', () => {
  fc.assert(
    fc.property(anyShaping, (shaping) => {
      expect(readShaping(shapingValue(shaping))).toEqual(shaping);
    }),
  );
  for (const value of [
    '',
    'save',
    'publish',
    'add',
    'add nothing',
    'drop options 1',
    'up options 100',
    'add 10.options',
  ]) {
    expect(readShaping(value), value).toBeNull();
  }
});

it('makes a draft of a draft, whatever is pressed, and never a longer one than can be kept', () => {
  fc.assert(
    fc.property(fc.array(anyShaping, { maxLength: 60 }), (all) => {
      const draft = all.reduce(shapeDraft, blankDraft());
      expect(itemDraft.parse(draft)).toEqual(draft);
    }),
  );
});
