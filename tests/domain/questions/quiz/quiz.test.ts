import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neededToPass, passesQuiz } from '~/domain/questions/quiz/quiz';

it('passes exactly from the number it says is needed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (total, correct) => {
      expect(passesQuiz(correct, total)).toBe(correct >= neededToPass(total));
    }),
  );
  expect([neededToPass(8), neededToPass(5), neededToPass(10)]).toEqual([7, 4, 8]);
});

it('never passes an empty quiz', () => {
  expect(passesQuiz(0, 0)).toBe(false);
});
