import type { Library } from './read-courses.server';

/** Pages that are always there and that a lesson may send a reader to. */
const fixed = [
  '/',
  '/courses',
  '/continue',
  '/search',
  '/glossary',
  '/worksheets',
  '/exam',
  '/certificates',
  '/verify',
  '/host',
];

/** Every address a lesson may link to. */
export function siteAddresses({ courses, glossary, worksheets }: Library): Set<string> {
  return new Set([
    ...fixed,
    ...glossary.map(({ id }) => `/glossary#${id}`),
    ...worksheets.flatMap(({ id }) => [`/worksheets#${id}`, `/worksheets/blank/${id}`]),
    ...courses.flatMap(({ id, modules }) => [
      `/courses/${id}`,
      ...modules.flatMap(({ slug, lessons }) => [
        `/courses/${id}/${slug}/quiz`,
        ...lessons.map((lesson) => `/courses/${id}/${lesson.slug}`),
      ]),
    ]),
  ]);
}
