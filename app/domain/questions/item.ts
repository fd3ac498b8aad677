import { z } from 'zod';
import { digest } from '../audit/canonical';
import { bothLanguages } from '../both-languages';

const letter = z.string().regex(/^[a-z]$/);
const option = z.strictObject({ id: letter, text: bothLanguages, right: z.boolean().default(false) });
const line = z.strictObject({ id: letter, text: bothLanguages });

const different = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id)).size === all.length;
const REPEATED = 'option ids repeat';
const rights = (all: readonly { right: boolean }[]) => all.filter(({ right }) => right).length;

const options = z.array(option).min(3).max(5).refine(different, REPEATED);

/** What each type asks and its key; the same for an item of its own and for a question of a case. */
const shapes = {
  single: {
    type: z.literal('single'),
    options: options.refine((all) => rights(all) === 1, 'a single choice has exactly one right option'),
  },
  multiple: {
    type: z.literal('multiple'),
    options: options.refine(
      (all) => rights(all) >= 2 && rights(all) < all.length,
      'a multiple choice has at least two right options and one wrong',
    ),
  },
  'true-false': { type: z.literal('true-false'), answer: z.boolean() },
  /** The steps are written in their right order. */
  ordering: { type: z.literal('ordering'), steps: z.array(line).min(3).max(8).refine(different, REPEATED) },
  /** Each prompt names the option that belongs to it; an option may belong to several prompts, or to none. */
  matching: {
    type: z.literal('matching'),
    prompts: z
      .array(z.strictObject({ ...line.shape, match: letter }))
      .min(2)
      .max(8)
      .refine(different, REPEATED),
    options: z.array(line).min(2).max(10).refine(different, REPEATED),
  },
  /** Right when not further than the tolerance from the answer. */
  numeric: {
    type: z.literal('numeric'),
    answer: z.number(),
    tolerance: z.number().min(0),
    unit: bothLanguages.optional(),
  },
} as const;

const matchesExist = (content: { prompts: { match: string }[]; options: { id: string }[] }) =>
  content.prompts.every(({ match }) => content.options.some(({ id }) => id === match));
const NO_OPTION = 'a prompt names an option that is not there';

/** One question of a case. */
const part = { id: letter, stem: bothLanguages };
const casePart = z.discriminatedUnion('type', [
  z.strictObject({ ...part, ...shapes.single }),
  z.strictObject({ ...part, ...shapes.multiple }),
  z.strictObject({ ...part, ...shapes['true-false'] }),
  z.strictObject({ ...part, ...shapes.ordering }),
  z.strictObject({ ...part, ...shapes.matching }).refine(matchesExist, NO_OPTION),
  z.strictObject({ ...part, ...shapes.numeric }),
]);

/** A short conversation with a buyer, and two to five questions on it. */
const caseShape = {
  type: z.literal('case'),
  conversation: z
    .array(z.strictObject({ speaker: z.enum(['buyer', 'host']), text: bothLanguages }))
    .min(1)
    .max(12),
  questions: z.array(casePart).min(2).max(5).refine(different, 'question ids repeat'),
};

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

/** What an item says, in both languages, with its key. Never sent to a browser: see `showItem`. */
export const itemContent = z.discriminatedUnion('type', [
  z.strictObject({ ...common, ...shapes.single }),
  z.strictObject({ ...common, ...shapes.multiple }),
  z.strictObject({ ...common, ...shapes['true-false'] }),
  z.strictObject({ ...common, ...shapes.ordering }),
  z.strictObject({ ...common, ...shapes.matching }).refine(matchesExist, NO_OPTION),
  z.strictObject({ ...common, ...shapes.numeric }),
  z.strictObject({ ...common, ...caseShape }),
]);
export type ItemContent = z.output<typeof itemContent>;
export type CasePart = z.output<typeof casePart>;
/** Whatever is answered as one: an item that is no case, or a question of a case. */
export type Question = Exclude<ItemContent, { type: 'case' }> | CasePart;

export const itemTypes = ['single', 'multiple', 'true-false', 'ordering', 'matching', 'numeric', 'case'] as const;
export type ItemType = (typeof itemTypes)[number];

/** The digest under which a version of an item is kept. */
export const hashItem = (content: ItemContent): string => digest(content);

/** The options of a question that a paper arranges. True/false has two, worded by the dictionary. */
export function optionIds(question: ItemContent | CasePart): string[] {
  switch (question.type) {
    case 'true-false':
      return ['true', 'false'];
    case 'ordering':
      return question.steps.map(({ id }) => id);
    case 'numeric':
    case 'case':
      return [];
    default:
      return question.options.map(({ id }) => id);
  }
}
