import { createHash } from 'node:crypto';
import { z } from 'zod';

/** One item of a paper: which version, and the order its options are shown in. */
export const drawnItem = z.strictObject({
  itemId: z.string(),
  version: z.string(),
  section: z.string(),
  options: z.array(z.string()),
  /** For a case: the order of each question's options, by the question's id. */
  questions: z.record(z.string(), z.array(z.string())).optional(),
});
export type DrawnItem = z.output<typeof drawnItem>;
export const drawnItems = z.array(drawnItem);

/** An exam paper as drawn once at the start of a sitting; the place of an item is its index. */
export const sealedPaper = z.strictObject({ seed: z.string(), items: drawnItems });
export type SealedPaper = z.output<typeof sealedPaper>;

const name = z.string().max(40);
const chosen = z.strictObject({ chosen: z.array(name).max(10) });
const order = z.strictObject({ order: z.array(name).max(10) });
const matches = z.strictObject({
  matches: z.record(name, name).refine((all) => Object.keys(all).length <= 10),
});
const number = z.strictObject({ number: z.string().max(40) });
const questionAnswer = z.union([chosen, order, matches, number]);
export type QuestionAnswer = z.output<typeof questionAnswer>;

/** What a candidate answers to one item, in the shape of its type. A blank one means the answer was taken back. */
export const itemAnswer = z.union([
  ...questionAnswer.options,
  z.strictObject({
    questions: z.record(name, questionAnswer).refine((all) => Object.keys(all).length <= 10),
  }),
]);
export type ItemAnswer = z.output<typeof itemAnswer>;

/** Answers by place on the paper. */
export const answersByPlace = z.record(z.string().regex(/^\d+$/), itemAnswer);
export type AnswersByPlace = z.output<typeof answersByPlace>;

/** What drawing needs to know of an item in the bank. */
export type DrawableItem = DrawnItem & {
  difficulty: 'easy' | 'medium' | 'hard';
  tags: readonly string[];
  type: string;
  /** On how many papers it stood, of everybody's. */
  exposure: number;
};

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
 * The items of a bank in the order they are drawn in: those the person has seen least often first; among those, by chance
 * that leans towards the items others have seen less, so that no item wears out while another lies idle.
 */
export function rankItems(
  seed: string,
  bank: readonly DrawableItem[],
  timesSeen: ReadonlyMap<string, number>,
): DrawableItem[] {
  const usual = bank.reduce((sum, { exposure }) => sum + exposure, 0) / Math.max(1, bank.length);
  return bank
    .map((item) => ({
      item,
      seen: timesSeen.get(item.itemId) ?? 0,
      chance: fraction(`${seed}\n${item.itemId}`) * (usual > 0 ? 1 + item.exposure / usual : 1),
    }))
    .sort((a, b) => a.seen - b.seen || a.chance - b.chance || (a.item.itemId < b.item.itemId ? -1 : 1))
    .map(({ item }) => item);
}

/** A number from 0 to 1 that depends on the text alone. */
const fraction = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;

/** Draws the first `count` items of the ranking; fewer when the bank holds fewer: the caller says whether that is an error. */
export function drawUnseenFirst(
  seed: string,
  bank: readonly DrawableItem[],
  count: number,
  timesSeen: ReadonlyMap<string, number>,
): DrawnItem[] {
  return rankItems(seed, bank, timesSeen)
    .slice(0, count)
    .map((item) => pinItem(seed, item));
}

/** An item as it goes on a paper: its options in the seed's order. */
export function pinItem(seed: string, { itemId, version, section, options, questions }: DrawableItem): DrawnItem {
  const pinned = { itemId, version, section, options: arrange(`${seed}\n${itemId}`, options) };
  if (!questions) return pinned;
  const arranged = Object.entries(questions).map(([id, each]) => [id, arrange(`${seed}\n${itemId}\n${id}`, each)]);
  return { ...pinned, questions: Object.fromEntries(arranged) };
}

/** True before false, always; other options in the seed's order. */
function arrange(seed: string, options: readonly string[]): string[] {
  if (options.includes('true')) return ['true', 'false'];
  return shuffle(seed, options, (option) => option);
}
