import { expect, it } from 'vitest';
import { contentFolder } from '#tests/support/content-folder';
import { optionsOf, poolItem } from '#tests/support/factories/pool-items';
import { readLibrary } from '~/domain/courses/read-courses.server';
import { printSheet } from '~/domain/questions/review/print-sheet';

const [module] = readLibrary(contentFolder()).courses.flatMap(({ modules }) => modules);
const sheet = (given: Record<string, unknown>) => {
  if (!module) throw new Error('the folder has no module');
  const secret = { explanation: { en: 'SECRET', zh: 'SECRET' }, objective: 'SECRET', tags: ['SECRET'] };
  return printSheet(module, [poolItem('B-x01', { ...given, ...secret })], 'en');
};
const text = (en: string) => ({ en, zh: `${en} 中` });
const lines = ['one', 'two', 'six'].map((each, at) => ({ id: 'abc'.charAt(at), text: text(each) }));
const other = [...lines].reverse();

it('prints the lessons and how to answer', () => {
  const printed = sheet({});
  expect(printed).toContain('===== LESSON B1.1: Greeting =====');
  expect(printed).toContain('Say hello; 9 % answer.');
  expect(printed).toContain('matching → {"a": number, …}');
});

/** The same question with another key. Where the key decides the order in the file, only the order differs. */
it.each([
  ['single', { options: optionsOf('*one', 'two', 'six') }, { options: optionsOf('one', '*two', 'six') }],
  ['multiple', { options: optionsOf('*one', '*two', 'six') }, { options: optionsOf('*one', 'two', '*six') }],
  ['true-false', { answer: true }, { answer: false }],
  ['ordering', { steps: lines }, { steps: other }],
  [
    'matching',
    { prompts: lines.map((each) => ({ ...each, match: 'a' })), options: lines },
    { prompts: lines.map((each) => ({ ...each, match: 'b' })), options: lines },
  ],
  ['numeric', { answer: 7, tolerance: 0 }, { answer: 8, tolerance: 3 }],
])('tells nothing of the key of a %s question', (type, one, changed) => {
  const printed = sheet({ type, ...one });
  expect(printed).toBe(sheet({ type, ...changed }));
  expect(printed).not.toContain('SECRET');
  const asCase = (part: Record<string, unknown>) =>
    sheet({
      type: 'case',
      conversation: [{ speaker: 'buyer', text: text('Hello') }],
      questions: ['a', 'b'].map((id) => ({ id, stem: text('Which?'), type, ...part })),
    });
  expect(asCase(one)).toBe(asCase(changed));
  expect(asCase(one)).toContain('> buyer: Hello  ／  Hello 中');
  expect(asCase(one)).toContain(`B-x01.b [${type}] Which?  ／  Which? 中`);
});
