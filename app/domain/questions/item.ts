import { z } from 'zod';
import { digest } from '../audit/canonical';
import { type BothLanguages, bothLanguages, type Language } from '../both-languages';

const option = z.strictObject({
  id: z.string().regex(/^[a-z]$/),
  text: bothLanguages,
  right: z.boolean().default(false),
});

const common = {
  id: z.string().regex(/^[A-Z]\d*-[a-z]\d{2,3}$/),
  lesson: z.string(),
  objective: z.string(),
  level: z.enum(['recall', 'apply']),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  tags: z.array(z.string()).default([]),
  sources: z.array(z.string()).min(1),
  stem: bothLanguages,
  explanation: bothLanguages,
};

const options = z
  .array(option)
  .min(3)
  .max(5)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'option ids repeat');
const rights = (all: z.output<typeof options>) => all.filter(({ right }) => right).length;

const singleChoice = z.strictObject({
  type: z.literal('single'),
  ...common,
  options: options.refine((all) => rights(all) === 1, 'a single choice has exactly one right option'),
});
const multipleChoice = z.strictObject({
  type: z.literal('multiple'),
  ...common,
  options: options.refine(
    (all) => rights(all) >= 2 && rights(all) < all.length,
    'a multiple choice has at least two right options and one wrong',
  ),
});
const trueFalse = z.strictObject({ type: z.literal('true-false'), ...common, answer: z.boolean() });

/** What an item says, in both languages, with its key. Never sent to a browser: see `showItem`. */
export const itemContent = z.discriminatedUnion('type', [singleChoice, multipleChoice, trueFalse]);
export type ItemContent = z.output<typeof itemContent>;

/** The digest under which a version of an item is kept. */
export const hashItem = (content: ItemContent): string => digest(content);

/** The options a candidate may choose from. True/false has two, worded by the dictionary. */
export function optionIds(content: ItemContent): string[] {
  return content.type === 'true-false' ? ['true', 'false'] : content.options.map(({ id }) => id);
}

/** The options that make up the right answer. */
export function keyOf(content: ItemContent): string[] {
  if (content.type === 'true-false') return [String(content.answer)];
  return content.options.filter(({ right }) => right).map(({ id }) => id);
}

/** An item as a browser may see it: built from named fields, so that a key cannot come along. */
export type ShownItem = {
  type: ItemContent['type'];
  stem: string;
  /** In the order of this paper. `text` is null where the dictionary words it (true, false). */
  options: { id: string; text: string | null }[];
};

/** Shows an item in one language with its options in the drawn order, and nothing that gives the answer away. */
export function showItem(content: ItemContent, order: readonly string[], language: Language): ShownItem {
  const texts = new Map<string, BothLanguages>(
    content.type === 'true-false' ? [] : content.options.map(({ id, text }) => [id, text]),
  );
  return {
    type: content.type,
    stem: content.stem[language],
    options: order.map((id) => ({ id, text: texts.get(id)?.[language] ?? null })),
  };
}
