import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula, isFormula, unescapeFormula } from '~/domain/formula';

describe('escaping against formulas', () => {
  it('is taken back by its inverse, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@＝＋－＠].{0,8}$/));
    fc.assert(fc.property(texts, (text) => unescapeFormula(escapeFormula(text)) === text));
  });
  it('leaves an apostrophe alone that escapes nothing', () => {
    expect(unescapeFormula("'t Hooft")).toBe("'t Hooft");
    expect(unescapeFormula("O'Neil")).toBe("O'Neil");
  });
  it('knows what would be run from what only begins like it', () => {
    for (const text of ['=1+1', '＝A1', '+HYPERLINK("x")', '@SUM(A1)', '-cmd|calc!A1'])
      expect(isFormula(text)).toBe(true);
    for (const text of ['-', '+86 138 0000', '@here', "'=1", '3=4']) expect(isFormula(text)).toBe(false);
  });
});
