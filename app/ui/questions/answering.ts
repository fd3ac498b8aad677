import type { ItemAnswer, QuestionAnswer } from '~/domain/questions/paper';

/** How a part of an item is answered: where its fields' names begin, and who is told of a change. */
export type Answering<Answer extends ItemAnswer = QuestionAnswer> = {
  answer: Answer;
  /** The prefix of its fields' names, for a form sent without JavaScript. */
  name: string;
  disabled: boolean;
  /** The element that says what is wrong with the answer, when something is. */
  errorId?: string;
  onChange?: (answer: Answer) => void;
};

/** What ties a field to what is said about it. */
export const described = (...ids: (string | undefined)[]) => ids.filter(Boolean).join(' ') || undefined;

/** Where the fields of an item begin that is named by its id, so that no other item's answer is taken for it. */
export const answerName = (itemId: string): string => `answer-${itemId}`;
