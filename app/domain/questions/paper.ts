import { createHash } from 'node:crypto';
import { z } from 'zod';

/** One item of a paper: which version, and the order its options are shown in. */
export const drawnItem = z.strictObject({
  itemId: z.string(),
  version: z.string(),
  section: z.string(),
  options: z.array(z.string()),
});
export type DrawnItem = z.output<typeof drawnItem>;
export const drawnItems = z.array(drawnItem);

/** An exam paper as drawn once at the start of a sitting; the place of an item is its index. */
export const sealedPaper = z.strictObject({ seed: z.string(), items: drawnItems });
export type SealedPaper = z.output<typeof sealedPaper>;

/** What a candidate answers to one item: the options chosen. None chosen means the answer was taken back. */
export const itemAnswer = z.strictObject({ chosen: z.array(z.string().max(40)).max(10) });
export type ItemAnswer = z.output<typeof itemAnswer>;

/** Answers by place on the paper. */
export const answersByPlace = z.record(z.string().regex(/^\d+$/), itemAnswer);
export type AnswersByPlace = z.output<typeof answersByPlace>;

/** What drawing needs to know of an item in the bank. */
export type DrawableItem = { itemId: string; version: string; section: string; options: string[] };

/**
 * A shuffle that depends on the seed and the names alone, not on the order they come in or on a random generator's
 * version: each name is ranked by the SHA-256 of seed and name. The same seed gives the same order for ever.
 */
export function shuffle<T>(seed: string, things: readonly T[], name: (thing: T) => string): T[] {
  return things
    .map((thing) => ({
      thing,
      rank: createHash('sha256')
        .update(`${seed}\n${name(thing)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ thing }) => thing);
}

/**
 * Draws `count` items, those the person has seen least often first, and within those by the seed's shuffle.
 * Returns fewer when the bank holds fewer; the caller says whether that is an error.
 */
export function drawUnseenFirst(
  seed: string,
  bank: readonly DrawableItem[],
  count: number,
  timesSeen: ReadonlyMap<string, number>,
): DrawnItem[] {
  const seen = ({ itemId }: DrawableItem) => timesSeen.get(itemId) ?? 0;
  return shuffle(seed, bank, ({ itemId }) => itemId)
    .sort((a, b) => seen(a) - seen(b))
    .slice(0, count)
    .map((item) => ({ ...item, options: arrangeOptions(seed, item) }));
}

/** True before false, always; other options in the seed's order. */
function arrangeOptions(seed: string, { itemId, options }: DrawableItem): string[] {
  if (options.includes('true')) return ['true', 'false'];
  return shuffle(`${seed}\n${itemId}`, options, (option) => option);
}
