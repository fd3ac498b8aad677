import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';
import { CaseInput } from './case-input';
import { QuestionInput } from './question-input';

/**
 * Where an item is answered, by its type. Plain form fields, as app/domain/questions/answer-fields.ts reads them. Without
 * `onChange` it only shows.
 */
export function AnswerInput({
  item,
  disabled = false,
  ...given
}: {
  item: ShownItem;
  answer: ItemAnswer;
  /** The prefix of its fields' names, for a form sent without JavaScript. */
  name: string;
  disabled?: boolean;
  /** The element that says what is wrong with the answer, when something is. */
  errorId?: string;
  onChange?: (answer: ItemAnswer) => void;
}) {
  if (item.type === 'case') return <CaseInput item={item} disabled={disabled} {...given} />;
  const { answer, ...rest } = given;
  if ('questions' in answer) return null;
  return <QuestionInput question={item} answer={answer} disabled={disabled} {...rest} />;
}
