import type { CasePart, ItemContent, Question } from './item';
import type { DrawnItem, ItemAnswer, QuestionAnswer } from './paper';

/**
 * Whether an answer can be one to this item of a paper: of its type's shape, naming only what the paper offers there, and
 * nothing twice that can stand once. Whether it is right is not asked.
 */
export function fits(content: ItemContent, drawn: Pick<DrawnItem, 'options' | 'questions'>, answer: ItemAnswer) {
  if (content.type !== 'case') return !('questions' in answer) && fitsQuestion(content, drawn.options, answer);
  if (!('questions' in answer)) return false;
  return Object.entries(answer.questions).every(([id, each]) => {
    const question = content.questions.find((other) => other.id === id);
    return question !== undefined && fitsQuestion(question, drawn.questions?.[id] ?? [], each);
  });
}

function fitsQuestion(question: Question | CasePart, offered: readonly string[], answer: QuestionAnswer): boolean {
  const known = (ids: readonly string[]) => ids.every((id) => offered.includes(id));
  switch (question.type) {
    case 'ordering':
      return 'order' in answer && known(answer.order) && isWholeOrder(answer.order, offered);
    case 'matching':
      return (
        'matches' in answer &&
        known(Object.values(answer.matches)) &&
        Object.keys(answer.matches).every((prompt) => question.prompts.some(({ id }) => id === prompt))
      );
    case 'numeric':
      return 'number' in answer;
    case 'multiple':
      return 'chosen' in answer && known(answer.chosen);
    default:
      return 'chosen' in answer && known(answer.chosen) && new Set(answer.chosen).size <= 1;
  }
}

/** An order names every step once, or none at all. */
const isWholeOrder = (order: readonly string[], offered: readonly string[]): boolean =>
  order.length === 0 || (order.length === offered.length && new Set(order).size === order.length);
