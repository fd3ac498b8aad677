import { checkWorksheets } from './check-worksheets';
import type { Course, Lesson, LessonSide } from './course';
import type { Finding } from './finding';
import type { Library } from './read-courses.server';

/** Checks what the files of a library say of themselves and of each other: ids, dates, sources, weights. */
export function checkLibrary({ courses, glossary, worksheets }: Library, glossaryFile: string): Finding[] {
  const lessons = courses.flatMap(({ modules }) => modules.flatMap((module) => module.lessons));
  return [
    ...courses.flatMap((course) => [...checkIds(course), ...repeatedSlugs(course)]),
    ...lessons.flatMap(checkBothSides),
    ...repeated(lessons),
    ...checkWorksheets(worksheets, new Set(lessons.map(({ id }) => id))),
    ...glossary
      .filter(({ id }, place) => glossary.findIndex((other) => other.id === id) < place)
      .map(({ id }) => ({
        file: glossaryFile,
        entry: id,
        problem: `${id} stands in the glossary twice`,
      })),
  ];
}

function checkIds({ letter, modules }: Course): Finding[] {
  return modules.flatMap(({ id, lessons }) =>
    lessons
      .filter((lesson) => !id.startsWith(letter) || !lesson.id.startsWith(`${id}.`))
      .map(({ id: lessonId, en }) =>
        at(en, ['id'], `${lessonId} is not an id of module ${id}, course letter ${letter}`),
      ),
  );
}

function repeatedSlugs({ modules }: Course): Finding[] {
  const lessons = modules.flatMap((module) => module.lessons);
  return lessons
    .filter(({ slug }, place) => lessons.findIndex((other) => other.slug === slug) < place)
    .map(({ slug, en }) => at(en, ['id'], `the course has another lesson at the address ${slug}`));
}

function repeated(lessons: readonly Lesson[]): Finding[] {
  return lessons
    .filter(({ id }, place) => lessons.findIndex((other) => other.id === id) < place)
    .map(({ id, en }) => at(en, ['id'], `another lesson is ${id} already`));
}

const checkBothSides = (lesson: Lesson) => [...checkSide(lesson.en), ...checkSide(lesson.zh)];

function checkSide(side: LessonSide): Finding[] {
  const sources = new Set(side.sources.map(({ id }) => id));
  const misnamed = side.objectives
    .map(({ id }, place) => ({ id, place }))
    .filter(({ id }) => !new RegExp(`^${side.id.replace('.', '\\.')}-[a-z]$`).test(id))
    .map(({ id, place }) => at(side, ['objectives', place, 'id'], `${id} is not ${side.id}-a, ${side.id}-b …`));
  const uncited = side.figures
    .map(({ source }, place) => ({ source, place }))
    .filter(({ source }) => !sources.has(source))
    .map(({ source, place }) => at(side, ['figures', place, 'source'], `${source} is not among the lesson's sources`));
  const unordered = side.changes
    .map(({ on }, place) => ({ on, place }))
    .filter(({ on, place }) => on > (side.changes[place - 1]?.on ?? on))
    .map(({ on, place }) =>
      at(side, ['changes', place, 'on'], `${on} is newer than the change above it; newest first`),
    );
  return [...misnamed, ...uncited, ...unordered];
}

/** A problem in the front matter of one side. */
export const at = ({ file }: Pick<LessonSide, 'file'>, path: readonly PropertyKey[], problem: string): Finding => ({
  file,
  path,
  problem,
});
