import type { Language } from '../../language';
import { blankAnswer } from '../answer';
import type { ItemContent, Question } from '../item';
import { isQuestionRight, isRight, rightAnswer } from '../mark';
import type { DrawnItem, ItemAnswer } from '../paper';
import { type ShownItem, showItem } from '../show-item';

/** Whether a question was answered rightly; for a number, how far from the key still counts. */
export type JudgedPart = { right: boolean; tolerance: number | null };

/** An item after marking: what was answered, what was right, why, and the id of the lesson that teaches it. */
export type ExplainedItem = {
  item: ShownItem;
  answer: ItemAnswer;
  key: ItemAnswer;
  right: boolean;
  /** By the ids of a case's questions; of any other item, under ''. */
  parts: Record<string, JudgedPart>;
  explanation: string;
  lessonId: string;
};

/** Explains an item of a paper that is marked. It holds the key: for nobody who may still answer. */
export function explainItem(
  content: ItemContent,
  drawn: Pick<DrawnItem, 'options' | 'questions'>,
  answer: ItemAnswer | undefined,
  language: Language,
): ExplainedItem {
  return {
    item: showItem(content, drawn, language),
    answer: answer ?? blankAnswer(content.type),
    key: rightAnswer(content),
    right: isRight(content, answer),
    parts: judgeParts(content, answer),
    explanation: content.explanation[language],
    lessonId: content.lesson,
  };
}

function judgeParts(content: ItemContent, answer: ItemAnswer | undefined): Record<string, JudgedPart> {
  if (content.type !== 'case') return { '': { right: isRight(content, answer), tolerance: toleranceOf(content) } };
  const answers = answer && 'questions' in answer ? answer.questions : {};
  return Object.fromEntries(
    content.questions.map((question) => [
      question.id,
      { right: isQuestionRight(question, answers[question.id]), tolerance: toleranceOf(question) },
    ]),
  );
}

const toleranceOf = (question: Question): number | null => (question.type === 'numeric' ? question.tolerance : null);
