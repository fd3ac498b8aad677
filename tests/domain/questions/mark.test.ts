import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadShippedContent } from '#tests/support/factories/courses';
import { keyOf, optionIds } from '~/domain/questions/item';
import { isRight } from '~/domain/questions/mark';

const contents = loadShippedContent().pooled.map(({ content }) => content);

it('is right for the key in any order, and for nothing else', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...contents)
        .chain((content) => fc.tuple(fc.constant(content), fc.shuffledSubarray(optionIds(content)))),
      ([content, chosen]) => {
        const key = keyOf(content);
        const same = chosen.length === key.length && chosen.every((option) => key.includes(option));
        expect(isRight(content, { chosen })).toBe(same);
      },
    ),
  );
});

it('is not right without an answer', () => {
  for (const content of contents) expect(isRight(content, undefined)).toBe(false);
});
