import type { CasePart, ItemContent, Question } from './item';
import type { ItemAnswer, QuestionAnswer } from './paper';
import { readNumber } from './read-number';

/** An item wholly right, in parts of a point: divisible by every number of parts an item can have, so nothing is rounded. */
export const FULL_CREDIT = 2520;

/**
 * What an answer earns, from 0 to `FULL_CREDIT`:
 * - single choice, true/false, numeric: all or nothing;
 * - multiple choice: each right option chosen earns its share, each wrong one costs as much, never below nothing;
 * - ordering: each step in its right position earns its share; matching: each right match does;
 * - case: each of its questions counts the same and is all or nothing.
 */
export function credit(content: ItemContent, answer: ItemAnswer | undefined): number {
  if (!answer) return 0;
  if (content.type !== 'case') return 'questions' in answer ? 0 : questionCredit(content, answer);
  if (!('questions' in answer)) return 0;
  const right = content.questions.filter((question) => isQuestionRight(question, answer.questions[question.id]));
  return share(right.length, content.questions.length);
}

/** An item is right when it earns full credit. */
export const isRight = (content: ItemContent, answer: ItemAnswer | undefined): boolean =>
  credit(content, answer) === FULL_CREDIT;

export const isQuestionRight = (question: Question, answer: QuestionAnswer | undefined): boolean =>
  answer !== undefined && questionCredit(question, answer) === FULL_CREDIT;

const share = (parts: number, of: number): number => (FULL_CREDIT / of) * Math.max(0, parts);

/** What an answer to one question earns, from 0 to `FULL_CREDIT`; within a case only full credit counts. */
export function questionCredit(question: Question, answer: QuestionAnswer): number {
  const right = rightAnswer(question);
  if ('chosen' in answer && 'chosen' in right) {
    const hits = right.chosen.filter((id) => answer.chosen.includes(id)).length;
    const wrong = new Set(answer.chosen).size - hits;
    if (question.type === 'multiple') return share(hits - wrong, right.chosen.length);
    return hits === 1 && wrong === 0 ? FULL_CREDIT : 0;
  }
  if ('order' in answer && 'order' in right) {
    return share(right.order.filter((id, at) => answer.order[at] === id).length, right.order.length);
  }
  if ('matches' in answer && 'matches' in right) {
    const prompts = Object.entries(right.matches);
    return share(prompts.filter(([prompt, option]) => answer.matches[prompt] === option).length, prompts.length);
  }
  if ('number' in answer && question.type === 'numeric') {
    const typed = readNumber(answer.number);
    return typed !== null && isWithin(typed, question.answer, question.tolerance) ? FULL_CREDIT : 0;
  }
  return 0;
}

/** Whether a number is near enough. The bounds belong to the range, also where binary fractions miss them by a hair. */
export function isWithin(typed: number, answer: number, tolerance: number): boolean {
  const hair = 1e-9 * Math.max(1, Math.abs(answer));
  return Math.abs(typed - answer) <= tolerance + hair;
}

type RightOf<Content> = Content extends { type: 'case' } ? Extract<ItemAnswer, { questions: unknown }> : QuestionAnswer;

/** The answer that earns full credit. It is the key: for scoring, and for showing after the result only. */
export function rightAnswer<Content extends ItemContent | CasePart>(content: Content): RightOf<Content>;
export function rightAnswer(content: ItemContent | CasePart): ItemAnswer {
  switch (content.type) {
    case 'true-false':
      return { chosen: [String(content.answer)] };
    case 'ordering':
      return { order: content.steps.map(({ id }) => id) };
    case 'matching':
      return { matches: Object.fromEntries(content.prompts.map(({ id, match }) => [id, match])) };
    case 'numeric':
      return { number: String(content.answer) };
    case 'case':
      return { questions: Object.fromEntries(content.questions.map((each) => [each.id, rightAnswer(each)])) };
    default:
      return { chosen: content.options.filter(({ right }) => right).map(({ id }) => id) };
  }
}
