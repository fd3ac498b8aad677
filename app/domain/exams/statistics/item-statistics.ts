/*
 * Classical item statistics, from sums alone, so that a database can add up what a program then divides. Credits and shares
 * go from 0 to 1.
 */

/** Sums over the sittings in which a version counted. `x` is the item's credit, `y` the share of the rest of the paper's. */
export type ItemSums = { sat: number; x: number; xx: number; y: number; yy: number; xy: number };

export const noSums: ItemSums = { sat: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 };

export const addSums = (one: ItemSums, other: ItemSums): ItemSums => ({
  sat: one.sat + other.sat,
  x: one.x + other.x,
  xx: one.xx + other.xx,
  y: one.y + other.y,
  yy: one.yy + other.yy,
  xy: one.xy + other.xy,
});

/** The mean credit: for an item that is right or wrong, the share of right answers. Null when nobody sat it. */
export const facilityOf = ({ sat, x }: ItemSums): number | null => (sat === 0 ? null : x / sat);

/** Below this a spread is nothing but the rounding of sums. */
const NO_SPREAD = 1e-12;

/**
 * Discrimination: the product-moment correlation of the item's credit with the share earned on the rest of the same paper,
 * the item itself left out (Lord & Novick 1968, ch. 15; for an item that is right or wrong, the corrected point-biserial
 * (M₁ − M₀) / s · √(p·q)). Null where all earned the same on the item, or on the rest.
 */
export function discriminationOf({ sat, x, xx, y, yy, xy }: ItemSums): number | null {
  if (sat < 2) return null;
  const [spreadX, spreadY] = [xx / sat - (x / sat) ** 2, yy / sat - (y / sat) ** 2];
  if (spreadX < NO_SPREAD || spreadY < NO_SPREAD) return null;
  const together = xy / sat - (x / sat) * (y / sat);
  return Math.max(-1, Math.min(1, together / Math.sqrt(spreadX * spreadY)));
}

/** The unbiased variance of the item's credit; 0 where it was sat once or never. */
export const varianceOf = ({ sat, x, xx }: Pick<ItemSums, 'sat' | 'x' | 'xx'>): number =>
  sat < 2 ? 0 : Math.max(0, (xx - (x * x) / sat) / (sat - 1));

/** How often an answer was given by sittings of one third of the candidates: 1 the lowest, 3 the highest. Null: not answered. */
export type Choice = { third: number; chosen: readonly string[] | null; times: number };

/** Who chose an option: a share of all, of the lowest third and of the highest; null where that third is empty. */
export type OptionChoice = { option: string; right: boolean; all: number; lower: number | null; upper: number | null };

/**
 * How often each option was chosen. Of a multiple choice several may be, so shares need not add up to one. `none` is the
 * share that did not answer. Null when nobody sat it.
 */
export function choicesOf(options: readonly { id: string; right: boolean }[], choices: readonly Choice[]) {
  const count = (rows: readonly Choice[]) => rows.reduce((sum, { times }) => sum + times, 0);
  const of = (part: readonly Choice[]) => {
    const size = count(part);
    return (chose: (choice: Choice) => boolean) => (size === 0 ? null : count(part.filter(chose)) / size);
  };
  const [all, lower, upper] = [
    of(choices),
    of(choices.filter(({ third }) => third === 1)),
    of(choices.filter(({ third }) => third === 3)),
  ];
  const none = all(({ chosen }) => !chosen || chosen.length === 0);
  if (none === null) return null;
  return {
    none,
    options: options.map(({ id, right }): OptionChoice => {
      const chose = ({ chosen }: Choice) => chosen?.includes(id) ?? false;
      return { option: id, right, all: all(chose) ?? 0, lower: lower(chose), upper: upper(chose) };
    }),
  };
}

export type Choices = NonNullable<ReturnType<typeof choicesOf>>;
