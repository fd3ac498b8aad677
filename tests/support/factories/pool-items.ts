import type { PooledItem } from '~/domain/questions/bank/read-pools.server';
import { type ItemContent, itemContent } from '~/domain/questions/item';

const both = (text: string) => ({ en: text, zh: text });

/** Options by their texts, alike in both languages, with the ids a, b, c …; the ones that begin with * are right. */
export const optionsOf = (...texts: string[]) =>
  texts.map((text, at) => ({
    id: 'abcde'.charAt(at),
    text: both(text.replace(/^\*/, '')),
    right: text.startsWith('*'),
  }));

const common = {
  lesson: 'B1.1',
  objective: 'B1.1-a',
  level: 'recall',
  difficulty: 'easy',
  sources: ['S0'],
  stem: both('?'),
  explanation: both('.'),
};

/** A well-formed item of what is given; a single choice when nothing is. */
export const poolItem = (id: string, given: Record<string, unknown> = {}): ItemContent =>
  itemContent.parse({
    ...common,
    id,
    ...('type' in given ? {} : { type: 'single', options: optionsOf('*one', 'two', 'six') }),
    ...given,
  });

/** The same, in a pool: exam items unless it says otherwise. */
export const inPool = (content: ItemContent, pool: 'quiz' | 'exam' = 'exam'): PooledItem => ({
  content,
  pool,
  section: 'basics',
  moduleId: 'B1',
  file: `${pool}.yaml`,
});
