import { blankAnswer, isBlank } from './answer';
import type { ItemAnswer, QuestionAnswer } from './paper';
import { readNumber } from './read-number';
import type { ShownItem, ShownQuestion } from './show-item';

/*
 * An item's answer as the plain fields of a form. Under the item's own prefix:
 *   chosen            the chosen options, once each
 *   order.<step>      the step's position, from 1
 *   matches.<prompt>  the option that belongs to the prompt, or nothing
 *   number            as it was typed
 *   questions.<id>.…  the same of a case's question
 */

/** The values sent under a field of an item, in the order they came. */
export type Fields = (field: string) => readonly string[];

/** What is missing or unusable in a form's answer; `field` is empty for the item itself. */
export type AnswerProblem = { field: string; problem: 'unanswered' | 'order-broken' | 'not-a-number' };

/** The fields of the item whose names start with `prefix`. */
export const formFields =
  (form: FormData, prefix: string): Fields =>
  (field) =>
    form.getAll(`${prefix}.${field}`).map(String);

/** The same fields once they were nested in an object by the dots in their names. */
export const nestedFields =
  (sent: unknown): Fields =>
  (field) => {
    const value = field.split('.').reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), sent);
    return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads one item's answer back from a form. What was not offered stays in the answer, for the server to refuse. An order
 * in which a position is missing or given twice is none: it is read as blank, and told.
 */
export function readAnswer(item: ShownItem, fields: Fields): { answer: ItemAnswer; problems: AnswerProblem[] } {
  if (item.type !== 'case') {
    const { answer, problem } = readQuestion(item, fields);
    return { answer, problems: problem ? [{ field: '', problem }] : [] };
  }
  const read = item.questions.map((question) => {
    const prefix = `questions.${question.id}`;
    return { prefix, id: question.id, ...readQuestion(question, (field) => fields(`${prefix}.${field}`)) };
  });
  return {
    answer: { questions: Object.fromEntries(read.filter(({ answer }) => !isBlank(answer)).map(byId)) },
    problems: read.flatMap(({ prefix, problem }) => (problem ? [{ field: prefix, problem }] : [])),
  };
}

const byId = ({ id, answer }: { id: string; answer: QuestionAnswer }): [string, QuestionAnswer] => [id, answer];

type Read = { answer: QuestionAnswer; problem?: AnswerProblem['problem'] };

function readQuestion(question: ShownQuestion, fields: Fields): Read {
  switch (question.type) {
    case 'ordering':
      return readOrder(question.options.map(({ id }) => ({ id, position: fields(`order.${id}`)[0]?.trim() ?? '' })));
    case 'matching': {
      const chosen = question.prompts.map(({ id }) => [id, fields(`matches.${id}`)[0] ?? ''] as const);
      const matches = Object.fromEntries(chosen.filter(([, option]) => option !== ''));
      const whole = chosen.every(([, option]) => option !== '');
      return { answer: { matches }, ...(whole ? {} : { problem: 'unanswered' }) };
    }
    case 'numeric': {
      const number = (fields('number')[0] ?? '').trim();
      if (number === '') return { answer: { number }, problem: 'unanswered' };
      return { answer: { number }, ...(readNumber(number) === null ? { problem: 'not-a-number' } : {}) };
    }
    default: {
      const chosen = [...fields('chosen')];
      return { answer: { chosen }, ...(chosen.length > 0 ? {} : { problem: 'unanswered' }) };
    }
  }
}

/** Every position from 1 to the number of steps, each once. */
function readOrder(steps: readonly { id: string; position: string }[]): Read {
  if (steps.every(({ position }) => position === '')) return { answer: { order: [] }, problem: 'unanswered' };
  const order = steps.map((_, at) => steps.find(({ position }) => position === String(at + 1))?.id);
  const whole = order.filter((id) => id !== undefined);
  if (new Set(whole).size < steps.length) return { answer: { order: [] }, problem: 'order-broken' };
  return { answer: { order: whole } };
}

/** The answer of a question of a case: its own, or the blank of its type. */
export function answerTo(question: ShownQuestion & { id: string }, answer: ItemAnswer): QuestionAnswer {
  const given = 'questions' in answer ? answer.questions[question.id] : undefined;
  return given ?? blankQuestion(question.type);
}

function blankQuestion(type: ShownQuestion['type']): QuestionAnswer {
  const blank = blankAnswer(type);
  return 'questions' in blank ? { chosen: [] } : blank;
}
