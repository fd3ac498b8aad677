import type { Lesson } from '../../courses/course';
import type { Finding } from '../../courses/finding';
import { findProblems, type ItemProblem } from '../drafts/item-problems';
import type { PooledItem } from './read-pools.server';

/** Each item examines an objective its lesson teaches, from that lesson's sources, and asks the same in both languages. */
export function checkItems(pooled: readonly PooledItem[], lessons: readonly Lesson[]): Finding[] {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return pooled.flatMap(({ content, file }) => {
    const lesson = byId.get(content.lesson);
    const problems = lesson ? findProblems(content, lesson) : [];
    return problems.map((problem) => ({ file, entry: content.id, problem: `${content.id}: ${word(problem)}` }));
  });
}

/** What an author reads beside the file and line. */
function word({ field, code, facts }: ItemProblem): string {
  switch (code) {
    case 'unknown-objective':
      return `${facts.lesson} has no objective ${facts.objective}`;
    case 'unknown-source':
      return `${facts.source} is not among the sources of ${facts.lesson}`;
    case 'refers-to-others':
      return `an option refers to the others (${facts.language})`;
    case 'no-count':
      return `the stem does not say how many to choose (${facts.language})`;
    case 'same-text':
      return `two ${field.split('.').at(-1)} read the same (${facts.language})`;
    case 'answer-in-stem':
      return `the stem holds the number that is asked for (${facts.language})`;
    default:
      return `${facts.name} has ${facts.en || 'no number'} in English and ${facts.zh || 'none'} in Chinese`;
  }
}
