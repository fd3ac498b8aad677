import { z } from 'zod';
import type { ItemContent, Question } from '../item';
import { isQuestionRight, isWithin, rightAnswer } from '../mark';
import type { QuestionAnswer } from '../paper';
import { labelOf, mixed } from './mixed';
import { questionsOf } from './questions-of';

/** The answers of a blind reading, by item or `<item>.<question>`; options by the numbers the sheet shows. */
export const blindAnswers = z.record(
  z.string(),
  z.union([z.number(), z.boolean(), z.array(z.number()), z.record(z.string(), z.number())]),
);
export type BlindAnswers = z.output<typeof blindAnswers>;
type BlindAnswer = BlindAnswers[string];

/** A question whose answer is not its key. */
export type Disagreement = { where: string; answer: BlindAnswer; key: BlindAnswer };
/** What a blind reading says of a module's items. */
export type Compared = {
  agreed: ItemContent[];
  disagreed: ItemContent[];
  unanswered: string[];
  disagreements: Disagreement[];
};

/** An item is agreed on when every question of it is answered as its key says. Half an answer to a case is none. */
export function compareAnswers(items: readonly ItemContent[], answers: BlindAnswers): Compared {
  const compared: Compared = { agreed: [], disagreed: [], unanswered: [], disagreements: [] };
  for (const item of items) {
    const questions = questionsOf(item);
    const missing = questions.filter(({ where }) => answers[where] === undefined).map(({ where }) => where);
    const wrong = questions.flatMap(({ where, question }): Disagreement[] => {
      const answer = answers[where];
      if (answer === undefined || agrees(where, question, answer)) return [];
      return [{ where, answer, key: keyOf(where, question) }];
    });
    compared.unanswered.push(...missing);
    compared.disagreements.push(...wrong);
    if (wrong.length > 0) compared.disagreed.push(item);
    else if (missing.length === 0) compared.agreed.push(item);
  }
  return compared;
}

/** Answers of the file that belong to no question of these items. */
export function strayAnswers(items: readonly ItemContent[], answers: BlindAnswers): string[] {
  const known = new Set(items.flatMap((item) => questionsOf(item).map(({ where }) => where)));
  return Object.keys(answers).filter((where) => !known.has(where));
}

function agrees(where: string, question: Question, answer: BlindAnswer): boolean {
  if (question.type === 'numeric') {
    return typeof answer === 'number' && isWithin(answer, question.answer, question.tolerance);
  }
  const read = readAnswer(where, question, answer);
  return read !== undefined && isQuestionRight(question, read);
}

/** What was ticked, in the item's own ids; undefined when the answer has another shape than the question. */
function readAnswer(
  where: string,
  question: Exclude<Question, { type: 'numeric' }>,
  answer: BlindAnswer,
): QuestionAnswer | undefined {
  const idsOf = (things: readonly { id: string }[], labels: readonly number[]) =>
    labels.map((label) => mixed(where, things)[label - 1]?.id ?? '');
  switch (question.type) {
    case 'single':
      return typeof answer === 'number' ? { chosen: idsOf(question.options, [answer]) } : undefined;
    case 'multiple':
      return Array.isArray(answer) ? { chosen: idsOf(question.options, answer) } : undefined;
    case 'true-false':
      return typeof answer === 'boolean' ? { chosen: [String(answer)] } : undefined;
    case 'ordering':
      return Array.isArray(answer) ? { order: idsOf(question.steps, answer) } : undefined;
    case 'matching': {
      if (typeof answer !== 'object' || Array.isArray(answer)) return undefined;
      const pairs = Object.entries(answer).map(([prompt, label]) => [
        prompt,
        idsOf(question.options, [label])[0] ?? '',
      ]);
      return { matches: Object.fromEntries(pairs) };
    }
  }
}

/** The key, written as an answer. */
function keyOf(where: string, question: Question): BlindAnswer {
  switch (question.type) {
    case 'true-false':
    case 'numeric':
      return question.answer;
    case 'ordering':
      return question.steps.map(({ id }) => labelOf(where, question.steps, id));
    case 'matching':
      return Object.fromEntries(question.prompts.map(({ id, match }) => [id, labelOf(where, question.options, match)]));
    default: {
      const { chosen } = z.object({ chosen: z.array(z.string()) }).parse(rightAnswer(question));
      const labels = chosen.map((id) => labelOf(where, question.options, id)).sort((a, b) => a - b);
      return question.type === 'single' ? (labels[0] ?? 0) : labels;
    }
  }
}
