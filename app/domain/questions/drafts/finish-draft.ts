import type { z } from 'zod';
import type { Lesson } from '../../courses/course';
import { type ItemContent, itemContent } from '../item';
import { readNumber } from '../read-number';
import type { DraftQuestion } from './draft-of-item';
import type { ItemDraft } from './item-draft';
import { findProblems, type ItemProblem } from './item-problems';

export type Finished = { content: ItemContent; problems: [] } | { content: null; problems: ItemProblem[] };

/**
 * Turns a draft into an item, or names everything that stands in the way, field by field: what its type needs, that the
 * lesson and objective exist, and that both languages ask the same.
 */
export function finishDraft(draft: ItemDraft, lessons: readonly Lesson[]): Finished {
  const lesson = lessons.find(({ id }) => id === draft.lesson);
  const parsed = itemContent.safeParse(candidateOf(draft));
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => explain(issue, draft))),
    ...misplaced(draft, lesson),
    ...(parsed.success && lesson && draft.objective !== '' ? findProblems(parsed.data, lesson) : []),
  ];
  return parsed.success && problems.length === 0
    ? { content: parsed.data, problems: [] }
    : { content: null, problems: onceAField(problems) };
}

/** A draft with only what its type has, as a form of the item's schema. */
function candidateOf(draft: ItemDraft): unknown {
  const { id, lesson, objective, level, difficulty, tags, sources, explanation } = draft;
  return {
    ...{ id, lesson, objective, level, difficulty, tags, sources, explanation },
    ...answersOf(draft),
    ...(draft.type === 'case' && {
      conversation: draft.conversation,
      questions: draft.questions.map((question) => ({ id: question.id, ...answersOf(question) })),
    }),
  };
}

function answersOf(question: ItemDraft | DraftQuestion): Record<string, unknown> {
  const { type, stem, options, steps, prompts, unit } = question;
  const lines = options.map(({ id, text }) => ({ id, text }));
  switch (type) {
    case 'single':
    case 'multiple':
      return { type, stem, options };
    case 'true-false':
      return { type, stem, answer: question.answer === '' ? undefined : question.answer === 'true' };
    case 'ordering':
      return { type, stem, steps };
    case 'matching':
      return { type, stem, prompts, options: lines };
    case 'numeric': {
      const hasUnit = unit.en !== '' || unit.zh !== '';
      const numbers = { answer: numberOf(question.answer), tolerance: numberOf(question.tolerance) };
      return { type, stem, ...numbers, ...(hasUnit && { unit }) };
    }
    case 'case':
      return { type, stem };
  }
}

/** A number as it was typed, or as a program writes very large and small ones; undefined when it is none. */
function numberOf(typed: string): number | undefined {
  const exponential = /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(typed.trim());
  return exponential ? Number(typed) : (readNumber(typed) ?? undefined);
}

/** What the item's schema says in its own words, as codes. */
const RULES: readonly [RegExp, string][] = [
  [/exactly one right/, 'one-right'],
  [/at least two right/, 'several-right'],
  [/ids repeat/, 'repeated-ids'],
  [/option that is not there/, 'no-match'],
];

function explain(issue: z.core.$ZodIssue, draft: ItemDraft): ItemProblem {
  const field = fieldName(issue.path);
  const found = (code: string, facts: ItemProblem['facts'] = {}) => ({ field, code, facts });
  if (issue.code === 'custom') {
    const code = RULES.find(([pattern]) => pattern.test(issue.message))?.[1] ?? 'unusable';
    return code === 'no-match' ? { field: field ? `${field}.prompts` : 'prompts', code, facts: {} } : found(code);
  }
  if (issue.code === 'too_small') {
    const minimum = Number(issue.minimum);
    if (issue.origin === 'string' || (issue.origin === 'array' && minimum === 1)) return found('required');
    return issue.origin === 'array' ? found('too-few', { minimum }) : found('below-zero');
  }
  if (issue.code === 'too_big') return found('too-many', { maximum: Number(issue.maximum) });
  if (issue.code === 'invalid_format') {
    if (valueAt(draft, issue.path) === '') return found('required');
    return found(field === 'id' ? 'id-form' : field.endsWith('.match') ? 'no-match' : 'letter-form');
  }
  if (issue.code === 'invalid_type') {
    return found((valueAt(draft, issue.path) ?? '') === '' ? 'required' : 'not-a-number');
  }
  return found(issue.path.at(-1) === 'type' ? 'no-case-in-case' : 'unusable');
}

/** A path as forms name their fields: `options[0].text.en`. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  );

function valueAt(draft: ItemDraft, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    draft,
  );
}

function misplaced({ lesson: wanted, objective }: ItemDraft, lesson: Lesson | undefined): ItemProblem[] {
  return [
    ...(lesson
      ? []
      : [{ field: 'lesson', code: wanted === '' ? 'required' : 'unknown-lesson', facts: { lesson: wanted } }]),
    ...(objective === '' ? [{ field: 'objective', code: 'required', facts: {} }] : []),
  ];
}

/** Each problem once, and none that only follows from another: a list with too few lines also lacks a right one. */
function onceAField(problems: readonly ItemProblem[]): ItemProblem[] {
  const key = ({ field, code, facts }: ItemProblem) => JSON.stringify([field, code, facts]);
  const follows = ({ field, code }: ItemProblem) =>
    code === 'one-right' || code === 'several-right'
      ? problems.some((other) => other.field === field && other.code === 'too-few')
      : code === 'no-match' && problems.some((other) => other.field.startsWith(`${field}[`));
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()].filter((each) => !follows(each));
}
