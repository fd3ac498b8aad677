import type { findGradebook } from '~/domain/exams/gradebook/find-gradebook.server';
import { type GradebookCell, gradebookRows } from '~/domain/exams/gradebook/gradebook-rows';
import type { Language } from '~/domain/language';
import { translate } from './words.server';

/** A gradebook under its headings in a language, and what its file is called. */
export function gradebookFile(
  { modules, lines }: Pick<Awaited<ReturnType<typeof findGradebook>>, 'modules' | 'lines'>,
  language: Language,
  now: number,
): { name: string; sheet: string; rows: GradebookCell[][] } {
  const t = translate(language);
  const headings = [
    t('gradebook:person'),
    t('gradebook:number'),
    t('gradebook:part.total'),
    t('gradebook:part.lessons'),
    t('gradebook:part.quizzes'),
    ...modules.map(({ moduleId: module }) => t('gradebook:quiz', { module })),
    t('gradebook:part.practice'),
    t('gradebook:part.exam'),
  ];
  const name = `greenroom-gradebook-${new Date(now).toISOString().slice(0, 10)}`;
  return { name, sheet: t('gradebook:title'), rows: [headings, ...gradebookRows(lines)] };
}
