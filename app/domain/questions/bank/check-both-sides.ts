import type { BothLanguages } from '../../both-languages';
import { bothLanguages } from '../../both-languages';
import { findDifferences } from '../../both-sides';
import type { Finding } from '../../courses/finding';
import type { PooledItem } from './read-pools.server';

/**
 * Both languages of an item agree beyond each single text (for those see `findProblems`): its explanation gives the same
 * numbers, and a name the Chinese keeps in Latin letters is in the English. Each text has both languages by its schema, so
 * the number of options is always the same.
 */
export function checkBothSides(pooled: readonly PooledItem[]): Finding[] {
  return pooled.flatMap(({ content, file }) => {
    const texts = textsOf(content);
    const whole = { en: texts.map(({ en }) => en).join(' ; '), zh: texts.map(({ zh }) => zh).join(' ; ') };
    const explanation = findDifferences(content.explanation).map((problem) => `in the explanation ${problem}`);
    const elsewhere = explanation.length > 0 ? [] : findDifferences(whole);
    return [...explanation, ...elsewhere].map((problem) => ({
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
