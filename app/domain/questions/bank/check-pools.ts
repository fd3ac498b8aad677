import type { Module } from '../../courses/course';
import type { Finding } from '../../courses/finding';
import type { PooledItem } from './read-pools.server';

/** A quiz needs this many items to ask something new on a second attempt. */
export const QUIZ_MINIMUM = 8;
/** In how many of a pool's single choices the right option may be the longest before length gives the key away. */
const LONGEST_SHARE = 0.4;
/** Below this many items the share says nothing. */
const LONGEST_FROM = 5;

/** Each quiz is large enough, and in no pool does the length of an option give the key away. */
export function checkPools(pooled: readonly PooledItem[], modules: readonly Module[]): Finding[] {
  const quizzes = modules.flatMap(({ id, lessons }): Finding[] => {
    const items = pooled.filter(({ pool, moduleId }) => pool === 'quiz' && moduleId === id);
    if (items.length >= QUIZ_MINIMUM) return [];
    const file = items[0]?.file ?? lessons[0]?.en.file ?? id;
    return [{ file, line: 1, problem: `the quiz of ${id} has ${items.length} items of at least ${QUIZ_MINIMUM}` }];
  });
  const files = [...new Set(pooled.map(({ file }) => file))];
  return [...quizzes, ...files.flatMap((file) => checkLengths(file, pooled))];
}

function checkLengths(file: string, pooled: readonly PooledItem[]): Finding[] {
  const choices = pooled.flatMap(({ content, file: of }) =>
    of === file && content.type === 'single' ? [content] : [],
  );
  if (choices.length < LONGEST_FROM) return [];
  return (['en', 'zh'] as const).flatMap((language) => {
    const telling = choices.filter(({ options }) => {
      const longest = Math.max(...options.filter(({ right }) => !right).map(({ text }) => text[language].length));
      return options.some(({ right, text }) => right && text[language].length > longest);
    });
    if (telling.length <= LONGEST_SHARE * choices.length) return [];
    const ids = telling.map(({ id }) => id).join(', ');
    const problem = `the right option is the longest in ${telling.length} of ${choices.length} items (${language}): ${ids}`;
    return [{ file, line: 1, problem }];
  });
}
