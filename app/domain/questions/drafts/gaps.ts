import type { ItemDraft } from './item-draft';
import type { ItemProblem } from './item-problems';

/** What a draft still misses, said in a few words: one for each kind of thing. Keys of the `bank` dictionary. */
export const gaps = [
  ...(['lesson', 'objective', 'sources', 'id', 'question', 'english', 'chinese', 'explanation'] as const),
  ...(['answers', 'key', 'conversation', 'agreement'] as const),
] as const;
export type Gap = (typeof gaps)[number];

const AGREEMENT = new Set(['numbers-differ', 'no-count', 'same-text', 'refers-to-others']);

/** The kinds of things these problems are about. A language nothing is written in is one gap, not one for each text. */
export function gapsOf(draft: ItemDraft, problems: readonly ItemProblem[]): Gap[] {
  const written = (language: 'en' | 'zh') => draft.stem[language] !== '';
  const found = new Set(problems.map((problem) => gapOf(problem, written)));
  return gaps.filter((gap) => found.has(gap));
}

function gapOf({ field, code }: ItemProblem, written: (language: 'en' | 'zh') => boolean): Gap {
  const [first = ''] = field.split(/[.[]/);
  if (first === 'lesson' || first === 'objective' || first === 'sources' || first === 'id') return first;
  if (AGREEMENT.has(code)) return 'agreement';
  const language = /\.(en|zh)$/.exec(field)?.[1];
  if (language === 'en' || language === 'zh') {
    if (!written('en') && !written('zh') && first === 'stem') return 'question';
    if (!written(language)) return language === 'en' ? 'english' : 'chinese';
    if (first === 'explanation') return 'explanation';
    if (first === 'stem') return 'question';
  }
  if (first === 'conversation') return 'conversation';
  const keyed = code === 'one-right' || code === 'several-right' || code === 'no-match';
  return keyed || /(answer|tolerance|match)$/.test(field) ? 'key' : 'answers';
}
