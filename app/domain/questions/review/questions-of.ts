import type { ItemContent, Question } from '../item';

/** What a blind reading answers of an item, each under the id it is answered with: the item, or every question of a case. */
export const questionsOf = (content: ItemContent): { where: string; question: Question }[] =>
  content.type === 'case'
    ? content.questions.map((question) => ({ where: `${content.id}.${question.id}`, question }))
    : [{ where: content.id, question: content }];
