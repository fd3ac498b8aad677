/** Sums over the sittings of one exam. `share` is the share of a paper's credit that was earned, from 0 to 1. */
export type ExamSums = {
  sittings: number;
  passed: number;
  share: number;
  shareSquared: number;
  /** Items that counted, over all papers. */
  items: number;
  /** The variances of the credits of all items that counted, over all papers. */
  variances: number;
};

/** Fewer sittings say nothing about an exam. */
export const SITTINGS_TO_SAY = 30;

/**
 * KR-20 of drawn papers with part credit:
 *
 *     r = k̄ / (k̄ − 1) · (1 − V̄ / (k̄² · s²))
 *
 * k̄ is the mean number of items that count on a paper; V̄ the mean, over sittings, of the sum of the variances of the items on
 * that sitting's own paper, each item's variance taken over everybody who sat it; s² the variance of the shares earned. All
 * variances are unbiased (n − 1). Where everybody sits the same paper this is coefficient alpha (Cronbach 1951, Psychometrika
 * 16, 297), and with items right or wrong it is formula 20 of Kuder & Richardson (1937, Psychometrika 2, 151). Papers of
 * unequal difficulty widen s², so on drawn papers it is an upper estimate: the blueprint's mix is what keeps them alike. Null when
 * it cannot be told: one sitting, papers of one item, or no spread.
 */
export function kr20({ sittings, share, shareSquared, items, variances }: ExamSums): number | null {
  const k = items / sittings;
  const spread = spreadOf(sittings, share, shareSquared);
  if (sittings < 2 || k <= 1 || spread < 1e-12) return null;
  return (k / (k - 1)) * (1 - variances / sittings / (k * k * spread));
}

const spreadOf = (n: number, sum: number, squares: number): number =>
  n < 2 ? 0 : Math.max(0, (squares - (sum * sum) / n) / (n - 1));

/**
 * An exam as its sittings show it: mean and standard deviation of the shares, pass rate, KR-20, and the standard error of
 * measurement, s · √(1 − r), in which a person's share would vary from paper to paper. A reliability below 0 counts as 0 there.
 */
export function examStatistics(sums: ExamSums) {
  const { sittings, passed, share, shareSquared } = sums;
  if (sittings === 0) return null;
  const deviation = Math.sqrt(spreadOf(sittings, share, shareSquared));
  const reliability = kr20(sums);
  return {
    sittings,
    passRate: passed / sittings,
    mean: share / sittings,
    deviation,
    reliability,
    error: reliability === null ? null : deviation * Math.sqrt(1 - Math.max(0, Math.min(1, reliability))),
  };
}

export type ExamStatistics = NonNullable<ReturnType<typeof examStatistics>>;
