import { describe, expect, it } from 'vitest';
import { noSums, varianceOf } from '~/domain/exams/statistics/item-statistics';
import { type ExamSums, examStatistics, kr20 } from '~/domain/exams/statistics/reliability';

/** The sums of sittings, each a row of credits by item; undefined where the item was not on that paper. */
function sumsOf(rows: readonly (readonly (number | undefined)[])[]): ExamSums {
  const width = Math.max(...rows.map((row) => row.length));
  const variances = Array.from({ length: width }, (_, item) => {
    const credits = rows.flatMap((row) => row[item] ?? []);
    const sums = credits.reduce(
      (all, x) => ({ sat: all.sat + 1, x: all.x + x, xx: all.xx + x * x }),
      noSums as Pick<typeof noSums, 'sat' | 'x' | 'xx'>,
    );
    return sums.sat * varianceOf(sums);
  });
  const papers = rows.map((row) => row.filter((each) => each !== undefined));
  const add = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const shares = papers.map((paper) => add(paper) / paper.length);
  return {
    sittings: rows.length,
    passed: shares.filter((share) => share >= 0.7).length,
    share: add(shares),
    shareSquared: add(shares.map((share) => share * share)),
    items: add(papers.map(({ length }) => length)),
    variances: add(variances),
  };
}

describe('KR-20', () => {
  it('of a perfect Guttman scale of three items is 0.75', () => {
    // p = .75 .50 .25, Σpq = .625, variance of the scores 3 2 1 0 = 1.25: 3/2 · (1 − .625/1.25)
    expect(
      kr20(
        sumsOf([
          [1, 1, 1],
          [1, 1, 0],
          [1, 0, 0],
          [0, 0, 0],
        ]),
      ),
    ).toBeCloseTo(0.75, 10);
  });

  it('of items that go their own ways is 0 or less', () => {
    expect(
      kr20(
        sumsOf([
          [1, 0],
          [0, 1],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toBeCloseTo(0, 10);
    expect(
      kr20(
        sumsOf([
          [1, 0, 1],
          [0, 1, 0],
          [1, 0, 0],
          [0, 1, 1],
        ]),
      ) ?? 1,
    ).toBeLessThan(0);
  });

  it('with part credit is coefficient alpha', () => {
    const rows = [
      [1, 1],
      [0.5, 0.5],
      [0, 0.5],
      [0.5, 0],
    ];
    // Σ variances = 1/6 + 1/6 = 1/3; scores 2 1 .5 .5, mean 1, variance (1 + 0 + .25 + .25)/3 = .5: 2 · (1 − (1/3)/.5) = 2/3
    expect(kr20(sumsOf(rows))).toBeCloseTo(2 / 3, 10);
  });

  it('of drawn papers equals that of the same paper where all happen to draw the same', () => {
    const same = [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ];
    const drawn = same.map((row) => [undefined, ...row]);
    expect(kr20(sumsOf(drawn))).toBeCloseTo(0.75, 10);
  });

  it('of papers drawn from a pool of like items stays near that of one paper', () => {
    const can = (person: number, item: number) => (((person * 7 + item * 3) % 10) / 10 < person / 40 ? 1 : 0);
    const one = Array.from({ length: 40 }, (_, person) => Array.from({ length: 10 }, (__, item) => can(person, item)));
    const two = Array.from({ length: 40 }, (_, person) =>
      Array.from({ length: 20 }, (__, item) => (item % 2 === person % 2 ? can(person, item) : undefined)),
    );
    expect(Math.abs((kr20(sumsOf(one)) ?? 0) - (kr20(sumsOf(two)) ?? 1))).toBeLessThan(0.1);
  });

  it('cannot be told of one sitting, of papers of one item, or where all earn the same', () => {
    expect(kr20(sumsOf([[1, 0, 1]]))).toBeNull();
    expect(kr20(sumsOf([[1], [0]]))).toBeNull();
    expect(
      kr20(
        sumsOf([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBeNull();
  });
});

describe('an exam', () => {
  it('has a mean, a pass rate, a spread, and an error of measurement', () => {
    const told = examStatistics(
      sumsOf([
        [1, 1, 1],
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ]),
    );
    expect(told).toMatchObject({ sittings: 4, passRate: 0.25 });
    expect(told?.mean).toBeCloseTo(0.5, 10);
    // Shares 1, 2/3, 1/3, 0: s = √(5/27) = 0.4303; 0.4303 · √(1 − 0.75) = 0.2152
    expect(told?.deviation).toBeCloseTo(0.4303, 4);
    expect(told?.error).toBeCloseTo(0.2152, 4);
  });

  it('nobody sat says nothing', () => {
    expect(examStatistics({ sittings: 0, passed: 0, share: 0, shareSquared: 0, items: 0, variances: 0 })).toBeNull();
  });
});
