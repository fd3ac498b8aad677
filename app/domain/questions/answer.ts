import type { ItemType } from './item';
import type { ItemAnswer, QuestionAnswer } from './paper';

/*
 * Answers, for server and browser alike. Each type has its own shape; an answer that was taken back is the blank of
 * its type, so that "nothing" is an answer like any other.
 */

/** The answer of a type before anything is answered. */
export function blankAnswer(type: ItemType): ItemAnswer {
  switch (type) {
    case 'ordering':
      return { order: [] };
    case 'matching':
      return { matches: {} };
    case 'numeric':
      return { number: '' };
    case 'case':
      return { questions: {} };
    default:
      return { chosen: [] };
  }
}

export function isBlank(answer: ItemAnswer | undefined): boolean {
  if (!answer) return true;
  if ('questions' in answer) return Object.values(answer.questions).every(isBlank);
  if ('chosen' in answer) return answer.chosen.length === 0;
  if ('order' in answer) return answer.order.length === 0;
  if ('matches' in answer) return Object.keys(answer.matches).length === 0;
  return answer.number.trim() === '';
}

/** One way to write each answer: chosen options sorted and once, names in order, numbers without spaces around them. */
export function settleAnswer(answer: ItemAnswer): ItemAnswer {
  if ('questions' in answer) {
    return { questions: sortKeys(answer.questions, (each) => settleQuestion(each)) };
  }
  return settleQuestion(answer);
}

function settleQuestion(answer: QuestionAnswer): QuestionAnswer {
  if ('chosen' in answer) return { chosen: [...new Set(answer.chosen)].sort() };
  if ('matches' in answer) return { matches: sortKeys(answer.matches, (each) => each) };
  if ('number' in answer) return { number: answer.number.trim() };
  return answer;
}

function sortKeys<Value>(record: Record<string, Value>, settle: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, settle(value)]),
  );
}

export const sameAnswer = (one: ItemAnswer, other: ItemAnswer): boolean =>
  JSON.stringify(settleAnswer(one)) === JSON.stringify(settleAnswer(other));
