import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLines, wrap } from '~/domain/certificates/paper/fit';

/** Every letter half as wide as it is high, Chinese ones as wide. */
const measure = (text: string) =>
  [...text].reduce((wide, letter) => wide + (/\p{Script=Han}/u.test(letter) ? 1 : 0.5), 0);
const name = { width: 470, largest: 42, smallest: 25 };

describe('a name', () => {
  it('that is short stands as large as it may, in one line', () => {
    expect(fitLines('Li', name, measure)).toEqual({ size: 42, lines: ['Li'] });
  });
  it('that is longer shrinks before it breaks', () => {
    expect(fitLines('Maximiliana Konstantin Vega', name, measure)).toEqual({
      size: 34.8,
      lines: ['Maximiliana Konstantin Vega'],
    });
  });
  it('that is long breaks where a reader would, into lines as alike as can be', () => {
    expect(fitLines('Maximiliana Konstantinopolskaya-Papadopoulou de la Vega', name, measure).lines).toEqual([
      'Maximiliana Konstantinopolskaya-',
      'Papadopoulou de la Vega',
    ]);
    expect(fitLines('阿卜杜热依木阿卜杜热依木·买买提江买买提江买买提江', name, measure).lines).toHaveLength(2);
  });
  it('without a place to break is broken anyway, and one that cannot be read is refused', () => {
    expect(fitLines('W'.repeat(80), name, measure).lines).toEqual(['W'.repeat(40), 'W'.repeat(40)]);
    expect(() => fitLines('W'.repeat(400), name, measure)).toThrow('too long to print');
  });
});

const words = fc.array(fc.constantFrom('Anna', 'Konstantinopolskaya', 'de', '溪', '若溪', 'O’Neill-', 'x'), {
  minLength: 1,
  maxLength: 12,
});

/** A millionth of a point, for what is lost in a multiplication. */
const HAIR = 1e-6;

it('whatever the text: no line is wider than its column, and nothing is lost', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 200, max: 500 }), (parts, width) => {
      const text = parts.join(' ');
      const { size, lines } = fitLines(text, { ...name, width }, measure);
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(width + HAIR);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.length).toBeLessThanOrEqual(2);
      const wrapped = wrap(text, width, 10, measure);
      for (const line of wrapped) expect(measure(line) * 10).toBeLessThanOrEqual(width + HAIR);
      expect(wrapped.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

it('a part that cannot be broken is not pressed into a narrow column', () => {
  expect(() => wrap('Konstantinopolskaya', 40, 10, measure)).toThrow('too wide to print');
});
