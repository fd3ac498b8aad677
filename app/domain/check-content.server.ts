import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Content, readContent } from './content.server';
import { checkAgreement } from './courses/check-agreement';
import { type Counterparts, checkAccepted, checkCounterparts, counterpartsFile } from './courses/check-counterparts';
import { checkFigures } from './courses/check-figures';
import { checkLibrary } from './courses/check-library';
import { checkProse } from './courses/check-prose';
import { checkReferences, type Known } from './courses/check-references';
import { compileSide } from './courses/compile-side.server';
import { ContentError, type ContentProblem, locate, named, readYaml } from './courses/content-file.server';
import type { Lesson } from './courses/course';
import type { Finding } from './courses/finding';
import { siteAddresses } from './courses/site-addresses';
import { checkBothSides } from './questions/bank/check-both-sides';
import { checkCopies } from './questions/bank/check-copies';
import { checkCoverage } from './questions/bank/check-coverage';
import { checkItems } from './questions/bank/check-items';
import { checkPools } from './questions/bank/check-pools';
import { checkStrategies } from './questions/bank/strategies/check-strategies';
import { checkReviews, type Reviews, reviewsFile } from './questions/review/reviews';
import { standardFile } from './standard';

export type CheckedContent = { content?: Content; problems: ContentProblem[] };

export const lessonsOf = ({ library }: Content): Lesson[] =>
  library.courses.flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons));

export const counterpartsPath = (dir: string): string => path.join(dir, 'counterparts.json');
export const reviewsPath = (dir: string): string => path.join(dir, 'reviews.json');

/** The pairs that were accepted; none when the file is not there yet. Throws `ContentError`. */
export function readCounterparts(dir: string): Counterparts {
  const file = counterpartsPath(dir);
  return existsSync(file) ? readYaml(file, counterpartsFile) : {};
}

/** The items that were answered blind; none when the file is not there yet. Throws `ContentError`. */
export function readReviews(dir: string): Reviews {
  const file = reviewsPath(dir);
  return existsSync(file) ? readYaml(file, reviewsFile) : {};
}

/**
 * Everything that can be wrong with the content folder, as `file:line problem`. Files that cannot be read at all stop the
 * rest, since nothing else could be said about them. What waits for a
 * blind reading comes last: it is due when everything else is right.
 */
export async function checkContent(dir: string): Promise<CheckedContent> {
  try {
    const content = readContent(dir);
    const accepted = readCounterparts(dir);
    const reviews = readReviews(dir);
    const standardPath = path.join(dir, 'standard.yaml');
    const standard = readYaml(standardPath, standardFile);
    const { courses } = content.library;
    const lessons = lessonsOf(content);
    const known = knownTo(content);
    const ofLessons: Finding[] = [];
    for (const lesson of lessons) ofLessons.push(...(await checkLesson(lesson, known)));
    const problems = [
      ...checkLibrary(content.library, named(path.join(dir, 'glossary.yaml'))),
      ...ofLessons,
      ...lessons.flatMap((lesson) => [
        ...checkAgreement(lesson),
        ...checkFigures(lesson),
        ...checkProse(lesson, standard.reading),
      ]),
      ...checkAccepted(lessons, accepted, named(counterpartsPath(dir))),
      ...checkItems(content.pooled, lessons),
      ...checkPools(
        content.pooled,
        courses.flatMap(({ modules }) => modules),
      ),
      ...checkBothSides(content.pooled),
      ...checkCopies(content.pooled, standard.pools),
      ...checkCoverage(content.pooled, lessons, standard.pools, named(standardPath)),
      ...checkStrategies(content.pooled, standard.pools, named(standardPath)),
    ];
    const unreviewed = checkReviews(content.pooled, reviews, named(reviewsPath(dir)));
    return { content, problems: [...inOrder(problems.map(locate)), ...unreviewed.map(locate)] };
  } catch (error) {
    if (error instanceof ContentError) return { problems: inOrder(error.problems) };
    throw error;
  }
}

/** What is wrong with the two texts of one lesson, each by itself and beside the other. */
export async function checkLesson(lesson: Lesson, known: Known): Promise<Finding[]> {
  const [en, zh] = await Promise.all([compileSide(lesson.en), compileSide(lesson.zh)].map(settle));
  if (!en || !zh || 'problems' in en || 'problems' in zh) {
    return [en, zh].flatMap((side) => (side && 'problems' in side ? side.problems : []));
  }
  return [
    ...checkReferences(lesson.en, en, known),
    ...checkReferences(lesson.zh, zh, known),
    ...checkCounterparts(lesson, { en, zh }),
  ];
}

async function settle<T>(work: Promise<T>): Promise<T | { problems: readonly ContentProblem[] }> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
    throw error;
  }
}

export const knownTo = ({ library }: Content): Known => ({
  addresses: siteAddresses(library),
  terms: new Set(library.glossary.map(({ id }) => id)),
  criteria: new Set(library.rubric.criteria.map(({ id }) => id)),
  figures: new Set(library.figures.map(({ id }) => id)),
});

const inOrder = (problems: readonly ContentProblem[]): ContentProblem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
