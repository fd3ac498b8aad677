import { Refusal } from '../../refusal';
import { fits } from '../fits';
import { type ItemContent, optionIds } from '../item';
import { isRight } from '../mark';
import type { AnswersByPlace, DrawableItem, DrawnItem } from '../paper';

/** How many items a quiz draws; fewer when its pool holds fewer. */
export const QUIZ_ITEMS = 8;
/** The share of right answers that passes a quiz, in per cent. */
export const QUIZ_PASS_PERCENT = 80;

/** Compared as whole numbers, so that no rounding decides a pass. */
export const passesQuiz = (correct: number, total: number): boolean =>
  total > 0 && correct * 100 >= QUIZ_PASS_PERCENT * total;

/** The fewest right answers out of `total` that pass. */
export const neededToPass = (total: number): number => Math.ceil((QUIZ_PASS_PERCENT * total) / 100);

/** Throws `quiz-item-unknown` when an answer is to a place that was not drawn or names what that item does not offer. */
export function refuseForeignAnswers(
  drawn: readonly DrawnItem[],
  contents: ReadonlyMap<string, ItemContent>,
  answers: AnswersByPlace,
): void {
  for (const [place, answer] of Object.entries(answers)) {
    const item = drawn[Number(place)];
    const content = item && contents.get(item.version);
    if (!item || !content || !fits(content, item, answer)) throw new Refusal('quiz-item-unknown');
  }
}

/** Marks a quiz: an item counts when all of it is right; every other one is a mistake, by its item's id. */
export function markQuiz(
  drawn: readonly DrawnItem[],
  contents: ReadonlyMap<string, ItemContent>,
  answers: AnswersByPlace,
): { correct: number; total: number; passed: boolean; mistakes: string[] } {
  const wrong = drawn.filter(({ itemId, version }, place) => {
    const content = contents.get(version);
    if (!content) throw new Error(`quiz item ${itemId} has no stored version`);
    return !isRight(content, answers[String(place)]);
  });
  const [total, correct] = [drawn.length, drawn.length - wrong.length];
  return { correct, total, passed: passesQuiz(correct, total), mistakes: wrong.map(({ itemId }) => itemId) };
}

/** An item of the bank as drawing needs it. */
export function drawable(row: {
  itemId: string;
  version: string;
  section: string;
  exposure?: number;
  content: ItemContent;
}): DrawableItem {
  const { itemId, version, section, exposure = 0, content } = row;
  const { difficulty, tags, type } = content;
  const item = { itemId, version, section, exposure, difficulty, tags, type, options: optionIds(content) };
  if (content.type !== 'case') return item;
  return { ...item, questions: Object.fromEntries(content.questions.map((each) => [each.id, optionIds(each)])) };
}
