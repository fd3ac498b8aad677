import type { Finding } from '../../courses/finding';
import { type Language, languages } from '../../language';
import type { CasePart, ItemContent } from '../item';
import type { PoolLimits } from './pool-limits';
import type { PooledItem } from './read-pools.server';

/**
 * No exam item is a quiz item in other clothes: a learner who knows a quiz by heart would pass without having understood.
 * Names and numbers that were exchanged change few groups of letters; two items on the same subject share less than half.
 */
export function checkCopies(pooled: readonly PooledItem[], { likeness }: Pick<PoolLimits, 'likeness'>): Finding[] {
  const groups = pooled.map((item) => ({
    ...item,
    en: groupsOf(item.content, 'en'),
    zh: groupsOf(item.content, 'zh'),
  }));
  const quiz = groups.filter(({ pool }) => pool === 'quiz');
  return groups
    .filter(({ pool }) => pool === 'exam')
    .flatMap((item) =>
      quiz.flatMap((other) => {
        const shared = Math.round(
          Math.max(...languages.map((language) => 100 * alike(item[language], other[language]))),
        );
        if (shared <= likeness) return [];
        const { id } = item.content;
        const problem = `${id}: nearly a copy of the quiz item ${other.content.id} (${shared} % alike, at most ${likeness} %)`;
        return [{ file: item.file, entry: id, problem }];
      }),
    );
}

/** The share of groups two texts have in common: 1 for the same text, 0 for nothing in common. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((group) => other.has(group)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

const GROUP = 4;

/** Every run of four letters or digits of what a candidate reads; case, spaces and stops do not count. */
function groupsOf(content: ItemContent, language: Language): Set<string> {
  const text = textsOf(content, language)
    .map((each) => each.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
    .join(' ');
  return new Set(Array.from({ length: Math.max(0, text.length - GROUP + 1) }, (_, at) => text.slice(at, at + GROUP)));
}

function textsOf(content: ItemContent | CasePart, language: Language): string[] {
  const lists = [
    ...('options' in content ? content.options : []),
    ...('steps' in content ? content.steps : []),
    ...('prompts' in content ? content.prompts : []),
    ...('conversation' in content ? content.conversation : []),
  ];
  const parts = 'questions' in content ? content.questions.flatMap((part) => textsOf(part, language)) : [];
  return [content.stem[language], ...lists.map(({ text }) => text[language]), ...parts];
}
