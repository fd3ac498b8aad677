import type { Language } from '../language';
import type { GlossaryTerm, LessonSide, Rubric } from './course';
import { findAll, type LessonTree } from './lesson-tree';

export type ShownTerm = { id: string; term: string; meaning: string };
export type ShownCriterion = { id: string; title: string; weight: number; levels: string[] };
export type ShownSource = { id: string; text: string };
/** What a lesson's components need besides the tree, in one language. */
export type LessonNeeds = { terms: ShownTerm[]; criteria: ShownCriterion[]; sources: ShownSource[] };

/** The terms, criteria and sources a lesson uses, and no others: the rest of the library stays on the server. */
export function neededFor(
  tree: LessonTree,
  { sources }: Pick<LessonSide, 'sources'>,
  { glossary, rubric }: { glossary: readonly GlossaryTerm[]; rubric: Rubric },
  language: Language,
): LessonNeeds {
  const terms = new Set(findAll(tree, 'Term').map(({ props }) => props.id));
  const criteria = new Set(findAll(tree, 'RubricPreview').flatMap(({ props }) => props.criteria));
  const cited = new Set<string>(findAll(tree, 'Chart').map(({ props }) => props.source));
  return {
    terms: glossary
      .filter(({ id }) => terms.has(id))
      .map(({ id, term, meaning }) => ({ id, term: term[language], meaning: meaning[language] })),
    criteria: rubric.criteria
      .filter(({ id }) => criteria.has(id))
      .map(({ id, title, weight, levels }) => ({
        id,
        title: title[language],
        weight,
        levels: (['0', '1', '2', '3', '4'] as const).map((level) => levels[level][language]),
      })),
    sources: sources
      .filter(({ id }) => cited.has(id))
      .map(({ id, where, note }) => ({ id, text: note ?? where ?? id })),
  };
}
