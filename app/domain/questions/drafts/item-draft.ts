import { z } from 'zod';

const words = z.strictObject({ en: z.string().default(''), zh: z.string().default('') });
const name = z.string().max(40);
const option = z.strictObject({ id: name, text: words, right: z.boolean().default(false) });
const line = z.strictObject({ id: name, text: words });

const question = {
  type: z.enum(['single', 'multiple', 'true-false', 'ordering', 'matching', 'numeric', 'case']),
  stem: words,
  options: z.array(option).max(20).default([]),
  steps: z.array(line).max(20).default([]),
  prompts: z
    .array(z.strictObject({ ...line.shape, match: name }))
    .max(20)
    .default([]),
  /** True/false and numeric, as it was typed. */
  answer: z.string().max(40).default(''),
  tolerance: z.string().max(40).default(''),
  unit: words.default({ en: '', zh: '' }),
};

/**
 * An item while it is written: every field there, any of them empty, nothing of it a rule yet. Publishing turns it into
 * `itemContent` or says what is missing.
 */
export const itemDraft = z.strictObject({
  /** The id it will have; empty until one is given. */
  id: z.string().max(20).default(''),
  lesson: z.string().max(20).default(''),
  objective: z.string().max(40).default(''),
  level: z.enum(['recall', 'apply']).default('recall'),
  difficulty: z.enum(['easy', 'medium', 'hard']).default('medium'),
  tags: z.array(name).max(20).default([]),
  sources: z.array(name).max(20).default([]),
  explanation: words.default({ en: '', zh: '' }),
  ...question,
  conversation: z
    .array(z.strictObject({ speaker: z.enum(['buyer', 'host']), text: words }))
    .max(20)
    .default([]),
  questions: z
    .array(z.strictObject({ id: name, ...question }))
    .max(10)
    .default([]),
});
export type ItemDraft = z.output<typeof itemDraft>;
