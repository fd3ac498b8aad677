import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSums,
  choicesOf,
  discriminationOf,
  facilityOf,
  type ItemSums,
  noSums,
  varianceOf,
} from '~/domain/exams/statistics/item-statistics';

const sumsOf = (pairs: readonly (readonly [number, number])[]): ItemSums =>
  pairs.reduce((sums, [x, y]) => addSums(sums, { sat: 1, x, xx: x * x, y, yy: y * y, xy: x * y }), noSums);

describe('facility', () => {
  it('is the mean credit, part credit included', () => {
    expect(
      facilityOf(
        sumsOf([
          [1, 0.5],
          [0, 0.5],
          [0.5, 0.5],
          [1, 0.5],
        ]),
      ),
    ).toBe(0.625);
    expect(facilityOf(noSums)).toBeNull();
  });
});

describe('discrimination', () => {
  /** Worked by hand: five who were right with 4, 5, 6, 7, 8 of 10 on the rest, five who were not with 1, 2, 3, 4, 5. */
  const right = [4, 5, 6, 7, 8].map((rest): [number, number] => [1, rest / 10]);
  const wrong = [1, 2, 3, 4, 5].map((rest): [number, number] => [0, rest / 10]);

  it('is the point-biserial where items are right or wrong', () => {
    // M1 = 6, M0 = 3, s² (of all ten, n) = 4.25, √(p·q) = 0.5: 3 / 2.0616 · 0.5 = 0.7276
    expect(discriminationOf(sumsOf([...right, ...wrong]))).toBeCloseTo(0.7276, 4);
    expect(discriminationOf(sumsOf([...right, ...wrong].map(([x, y]): [number, number] => [1 - x, y])))).toBeCloseTo(
      -0.7276,
      4,
    );
  });

  it('is the product-moment correlation with part credit', () => {
    // Textbook: x = 1, 2, 3, 4, 5 and y = 2, 4, 5, 4, 5 correlate at 0.7746.
    const pairs = [
      [1, 2],
      [2, 4],
      [3, 5],
      [4, 4],
      [5, 5],
    ].map(([x = 0, y = 0]): [number, number] => [x / 5, y / 5]);
    expect(discriminationOf(sumsOf(pairs))).toBeCloseTo(0.7746, 4);
  });

  it('cannot be told where nothing varies', () => {
    expect(
      discriminationOf(
        sumsOf([
          [1, 0.2],
          [1, 0.9],
        ]),
      ),
    ).toBeNull();
    expect(
      discriminationOf(
        sumsOf([
          [1, 0.5],
          [0, 0.5],
        ]),
      ),
    ).toBeNull();
    expect(discriminationOf(sumsOf([[1, 0.5]]))).toBeNull();
    expect(discriminationOf(noSums)).toBeNull();
  });

  it('is between −1 and 1, and does not depend on the order or on who adds up first', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 2520 }), fc.integer({ min: 0, max: 2520 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 60 }), fc.nat(), (raw, cut) => {
        const pairs = raw.map(([x, y]): [number, number] => [x / 2520, y / 2520]);
        const whole = discriminationOf(sumsOf(pairs));
        const at = cut % pairs.length;
        const parts = discriminationOf(addSums(sumsOf(pairs.slice(at).reverse()), sumsOf(pairs.slice(0, at))));
        if (whole === null || parts === null) return;
        expect(Math.abs(whole)).toBeLessThanOrEqual(1);
        expect(parts).toBeCloseTo(whole, 6);
      }),
    );
  });
});

it('takes the unbiased variance', () => {
  expect(
    varianceOf(
      sumsOf([
        [1, 0],
        [0, 0],
        [1, 0],
        [0, 0],
      ]),
    ),
  ).toBeCloseTo(1 / 3, 12);
  expect(varianceOf(sumsOf([[1, 0]]))).toBe(0);
});

describe('choices', () => {
  const options = [
    { id: 'a', right: true },
    { id: 'b', right: false },
    { id: 'c', right: false },
  ];

  it('are shares of all, of the lowest and of the highest third', () => {
    const told = choicesOf(options, [
      { third: 1, chosen: ['b'], times: 3 },
      { third: 1, chosen: null, times: 1 },
      { third: 2, chosen: ['a'], times: 2 },
      { third: 2, chosen: [], times: 1 },
      { third: 3, chosen: ['a'], times: 3 },
    ]);
    expect(told).toEqual({
      none: 0.2,
      options: [
        { option: 'a', right: true, all: 0.5, lower: 0, upper: 1 },
        { option: 'b', right: false, all: 0.3, lower: 0.75, upper: 0 },
        { option: 'c', right: false, all: 0, lower: 0, upper: 0 },
      ],
    });
  });

  it('count each option of a multiple choice, and know no third that is empty', () => {
    const told = choicesOf(options, [{ third: 1, chosen: ['a', 'b'], times: 2 }]);
    expect(told?.options.slice(0, 2)).toEqual([
      { option: 'a', right: true, all: 1, lower: 1, upper: null },
      { option: 'b', right: false, all: 1, lower: 1, upper: null },
    ]);
    expect(choicesOf(options, [])).toBeNull();
  });
});
