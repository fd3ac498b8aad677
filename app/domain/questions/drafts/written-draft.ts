import { z } from 'zod';
import { itemTypes } from '../item';
import type { DraftQuestion } from './draft-of-item';
import type { ItemDraft } from './item-draft';

/* The fields of the draft's form. Of what is empty the form says nothing, so that every text may be missing. */

const text = z.string().max(4000).default('');
const short = z.string().trim().max(40).default('');
const words = z.object({ en: text, zh: text }).default({ en: '', zh: '' });
const line = { id: z.string().max(40), text: words };
const option = z.object({ ...line, right: z.boolean().default(false) });

const question = {
  type: z.enum(itemTypes),
  stem: words,
  options: z.array(option).max(20).optional(),
  steps: z.array(z.object(line)).max(20).optional(),
  prompts: z
    .array(z.object({ ...line, match: short }))
    .max(20)
    .optional(),
  answer: short,
  tolerance: short,
  unit: words,
};

/** A draft as its form holds it. Lists that are not on the screen are not in the form. */
export const writtenDraft = z.object({
  ...question,
  pool: z.enum(['quiz', 'exam']).optional(),
  id: z.string().trim().max(20).default(''),
  lesson: z.string().max(20).default(''),
  objective: short,
  level: z.enum(['recall', 'apply']),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  tags: z.string().max(400).default(''),
  sources: z.array(z.string().max(40)).max(20).default([]),
  explanation: words,
  conversation: z
    .array(z.object({ speaker: z.enum(['buyer', 'host']), text: words }))
    .max(20)
    .optional(),
  questions: z
    .array(z.object({ id: z.string().max(40), ...question }))
    .max(10)
    .optional(),
});
export type WrittenDraft = z.output<typeof writtenDraft>;

/** What was written, over what was there: whatever the type before did not show stays as it was. */
export function mergeWritten(before: ItemDraft, written: WrittenDraft): ItemDraft {
  const { pool: _, tags, questions, ...rest } = written;
  return {
    ...before,
    ...rest,
    ...mergeAnswers(before, written),
    tags: readTags(tags),
    conversation: written.conversation ?? before.conversation,
    questions: questions ? questions.map((each) => mergeQuestion(before, each)) : before.questions,
  };
}

type WrittenQuestion = NonNullable<WrittenDraft['questions']>[number];

function mergeQuestion(before: ItemDraft, written: WrittenQuestion): DraftQuestion {
  const old = before.questions.find(({ id }) => id === written.id);
  return { ...written, ...mergeAnswers(old, written) };
}

const blank = { en: '', zh: '' };

function mergeAnswers(before: ItemDraft | DraftQuestion | undefined, written: WrittenDraft | WrittenQuestion) {
  const numeric = before?.type === 'numeric';
  const answered = numeric || before?.type === 'true-false';
  return {
    options: written.options ?? before?.options ?? [],
    steps: written.steps ?? before?.steps ?? [],
    prompts: written.prompts ?? before?.prompts ?? [],
    answer: answered ? written.answer : (before?.answer ?? ''),
    tolerance: numeric ? written.tolerance : (before?.tolerance ?? ''),
    unit: numeric ? written.unit : (before?.unit ?? blank),
  };
}

/** Tags as they are typed: parted by commas of either kind, each once. */
function readTags(typed: string): string[] {
  const tags = typed.split(/[,，、]/).map((tag) => tag.trim().slice(0, 40));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 20);
}
