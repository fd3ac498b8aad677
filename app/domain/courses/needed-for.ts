import type { Language } from '../language';
import type { LessonSide } from './course';
import type { Drawing } from './drawing';
import { findAll, type LessonTree } from './lesson-tree';
import type { Library } from './read-courses.server';

export type ShownTerm = { id: string; term: string; meaning: string };
export type ShownCriterion = { id: string; title: string; weight: number; levels: string[] };
export type ShownSource = { id: string; text: string };
export type ShownFigure = { id: string } & Drawing;
/** What a lesson's components need besides the tree, in one language. */
export type LessonNeeds = {
  terms: ShownTerm[];
  criteria: ShownCriterion[];
  sources: ShownSource[];
  figures: ShownFigure[];
};

/** The terms, criteria, sources and figures a lesson uses, and no others: the rest of the library stays on the server. */
export function neededFor(
  tree: LessonTree,
  { sources }: Pick<LessonSide, 'sources'>,
  { glossary, rubric, figures }: Pick<Library, 'glossary' | 'rubric' | 'figures'>,
  language: Language,
): LessonNeeds {
  const terms = new Set(findAll(tree, 'Term').map(({ props }) => props.id));
  const criteria = new Set(findAll(tree, 'RubricPreview').flatMap(({ props }) => props.criteria));
  const cited = new Set<string>(findAll(tree, 'Chart').map(({ props }) => props.source));
  const drawn = new Set(findAll(tree, 'Figure').map(({ props }) => props.id));
  return {
    figures: figures.filter(({ id }) => drawn.has(id)).map((each) => ({ id: each.id, ...each[language] })),
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
