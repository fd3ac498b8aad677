import type { BothLanguages } from '../../both-languages';
import { bothLanguages } from '../../both-languages';
import { findDifferences } from '../../both-sides';
import type { Finding } from '../../courses/finding';
import type { PooledItem } from './read-pools.server';

/**
 * Both languages of an item agree as a whole, its explanation included: in their numbers, and in the names the Chinese keeps in
 * Latin letters. (The numbers of each stem and option are compared one by one in `findProblems`. Each option has both languages
 * by its schema, so there are always as many.)
 */
export function checkBothSides(pooled: readonly PooledItem[]): Finding[] {
  return pooled.flatMap(({ content, file }) => {
    const texts = textsOf(content);
    const whole = { en: texts.map(({ en }) => en).join(' ; '), zh: texts.map(({ zh }) => zh).join(' ; ') };
    return findDifferences(whole).map((problem) => ({
      file,
      entry: content.id,
      problem: `${content.id}: ${problem}`,
    }));
  });
}

/** Every text in two languages anywhere in an item. */
function textsOf(value: unknown): BothLanguages[] {
  if (value === null || typeof value !== 'object') return [];
  const text = bothLanguages.safeParse(value);
  return text.success ? [text.data] : Object.values(value).flatMap(textsOf);
}
