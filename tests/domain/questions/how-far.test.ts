import { expect, it } from 'vitest';
import { makeItem } from '#tests/support/factories/exams';
import { blankAnswer } from '~/domain/questions/answer';
import { howFar } from '~/domain/questions/how-far';
import { itemTypes } from '~/domain/questions/item';
import { rightAnswer } from '~/domain/questions/mark';
import { drawable } from '~/domain/questions/quiz/quiz';
import { showItem } from '~/domain/questions/show-item';

it.each(itemTypes)('%s: not, in part and wholly answered are told apart', (type) => {
  const content = makeItem('foundation', itemTypes.indexOf(type));
  const drawn = drawable({ itemId: content.id, version: 'v', section: 's', content });
  const item = showItem(content, drawn, 'en');
  const right = rightAnswer(content);
  expect(howFar(item, undefined)).toBe('not');
  expect(howFar(item, blankAnswer(type))).toBe('not');
  expect(howFar(item, right)).toBe('wholly');
  const [matches, questions] = ['matches' in right && right.matches, 'questions' in right && right.questions];
  if (matches) expect(howFar(item, { matches: Object.fromEntries(Object.entries(matches).slice(1)) })).toBe('partly');
  if (questions) {
    expect(howFar(item, { questions: Object.fromEntries(Object.entries(questions).slice(1)) })).toBe('partly');
  }
});
