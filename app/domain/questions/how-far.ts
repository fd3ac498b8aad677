import { isBlank } from './answer';
import type { ItemAnswer, QuestionAnswer } from './paper';
import type { ShownItem, ShownQuestion } from './show-item';

/** How far an item is answered: not at all, in part (a match or a question of a case is open), or wholly. */
export function howFar(item: ShownItem, answer: ItemAnswer | undefined): 'not' | 'partly' | 'wholly' {
  if (!answer || isBlank(answer)) return 'not';
  const whole =
    item.type === 'case'
      ? 'questions' in answer && item.questions.every((each) => isWhole(each, answer.questions[each.id]))
      : !('questions' in answer) && isWhole(item, answer);
  return whole ? 'wholly' : 'partly';
}

function isWhole(question: ShownQuestion, answer: QuestionAnswer | undefined): boolean {
  if (!answer || isBlank(answer)) return false;
  return (
    question.type !== 'matching' || !('matches' in answer) || question.prompts.every(({ id }) => answer.matches[id])
  );
}
