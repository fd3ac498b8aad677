import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeItem } from '#tests/support/factories/exams';
import { settleAnswer } from '~/domain/questions/answer';
import { fits } from '~/domain/questions/fits';
import { type ItemContent, itemTypes, optionIds } from '~/domain/questions/item';
import { credit, FULL_CREDIT, isRight, rightAnswer } from '~/domain/questions/mark';
import type { ItemAnswer } from '~/domain/questions/paper';
import { drawable } from '~/domain/questions/quiz/quiz';

const made = Array.from({ length: 28 }, (_, number) => makeItem('foundation', number));
const contents = [...made, ...loadShippedContent().pooled.map(({ content }) => content)];
const anyItem = fc.constantFrom(...contents);
const of = (type: ItemContent['type']) => made.filter((content) => content.type === type);

const words = fc.string({ maxLength: 3 });
/** Answers of every shape, with and without names an item has. */
const anyAnswer: fc.Arbitrary<ItemAnswer> = fc.oneof(
  fc.record({ chosen: fc.array(fc.oneof(words, fc.constantFrom('a', 'b', 'c', 'd', 'true')), { maxLength: 6 }) }),
  fc.record({ order: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }) }),
  fc.record({ matches: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c', 'd')) }),
  fc.record({ number: fc.oneof(words, fc.double().map(String)) }),
  fc.record({
    questions: fc.dictionary(
      fc.constantFrom('a', 'b', 'z'),
      fc.oneof(fc.record({ chosen: fc.array(words, { maxLength: 3 }) }), fc.record({ number: words })),
    ),
  }),
);

describe('every type', () => {
  it('earns all of its credit for the right answer, and nothing for none', () => {
    for (const content of contents) {
      expect(credit(content, rightAnswer(content))).toBe(FULL_CREDIT);
      expect(credit(content, undefined)).toBe(0);
    }
    expect(new Set(made.map(({ type }) => type))).toEqual(new Set(itemTypes));
  });

  it('earns a whole number between nothing and all, whatever is answered', () => {
    fc.assert(
      fc.property(anyItem, anyAnswer, (content, answer) => {
        const earned = credit(content, answer);
        expect(Number.isInteger(earned) && earned >= 0 && earned <= FULL_CREDIT).toBe(true);
        expect(isRight(content, answer)).toBe(earned === FULL_CREDIT);
      }),
      { numRuns: 2000 },
    );
  });

  it('earns the same however the answer is written down', () => {
    fc.assert(
      fc.property(anyItem, anyAnswer, (content, answer) => {
        expect(credit(content, settleAnswer(answer))).toBe(credit(content, answer));
      }),
    );
  });

  it('takes its right answer as one that fits, and a foreign shape as none', () => {
    for (const content of contents) {
      const drawn = drawable({ itemId: content.id, version: 'v', section: 's', content });
      expect(fits(content, drawn, rightAnswer(content))).toBe(true);
      const foreign: ItemAnswer = content.type === 'numeric' ? { chosen: ['a'] } : { number: '1' };
      expect(fits(content, drawn, foreign)).toBe(false);
    }
  });
});

describe('single choice and true/false', () => {
  it('are right for the key and nothing else', () => {
    for (const content of [...of('single'), ...of('true-false')]) {
      const right = rightAnswer(content);
      for (const id of optionIds(content)) {
        const key = 'chosen' in right && right.chosen[0] === id;
        expect(credit(content, { chosen: [id] })).toBe(key ? FULL_CREDIT : 0);
      }
      expect(credit(content, { chosen: optionIds(content) })).toBe(0);
    }
  });
});

describe('multiple choice', () => {
  it('earns a share for each right option and loses one for each wrong, never below nothing', () => {
    for (const content of of('multiple')) {
      const right = rightAnswer(content);
      if (!('chosen' in right)) throw new Error('a multiple choice is chosen');
      const wrong = optionIds(content).filter((id) => !right.chosen.includes(id));
      const each = FULL_CREDIT / right.chosen.length;
      expect(credit(content, { chosen: right.chosen.slice(0, 1) })).toBe(each);
      expect(credit(content, { chosen: [...right.chosen.slice(0, 2), ...wrong] })).toBe(each);
      expect(credit(content, { chosen: wrong })).toBe(0);
      expect(credit(content, { chosen: [...right.chosen.slice(0, 1), ...wrong] })).toBe(0);
    }
  });
});

describe('ordering and matching', () => {
  it('count the steps in their right position', () => {
    const [content] = of('ordering');
    if (!content) throw new Error('none made');
    expect(credit(content, { order: ['a', 'b', 'd', 'c'] })).toBe(FULL_CREDIT / 2);
    expect(credit(content, { order: ['b', 'c', 'd', 'a'] })).toBe(0);
  });

  it('count the matches that are right', () => {
    for (const content of of('matching')) {
      const right = rightAnswer(content);
      if (!('matches' in right)) throw new Error('a matching is matched');
      const { a = '', b = '' } = right.matches;
      expect(credit(content, { matches: { a, b } })).toBe((FULL_CREDIT / 3) * 2);
      expect(credit(content, { matches: { a: b, b: a } })).toBe(0);
    }
  });
});

describe('numeric', () => {
  it('takes the bounds of its tolerance as right, in any way the number is written', () => {
    const content = of('numeric').find(({ id }) => id === 'F-x05');
    if (!content) throw new Error('none made');
    for (const number of ['1005', '1005.5', '1004.5', '1,005', '1 005', '１００５', '1005,2', ' +1005 ']) {
      expect(credit(content, { number })).toBe(FULL_CREDIT);
    }
    for (const number of ['1005.51', '1004.4', '', 'many', '1,00,5', '1e3', 'Infinity', '0x3ed']) {
      expect(credit(content, { number })).toBe(0);
    }
  });
});

describe('a case', () => {
  it('earns for each of its questions that is all right', () => {
    for (const content of of('case')) {
      const right = rightAnswer(content);
      if (!('questions' in right)) throw new Error('a case has questions');
      const { a } = right.questions;
      expect(credit(content, { questions: a ? { a } : {} })).toBe(FULL_CREDIT / 2);
    }
  });
});
