import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ContentError, collectProblems, lineOfEntry, named, readYaml } from '../../courses/content-file.server';
import type { Library } from '../../courses/read-courses.server';
import { type ItemContent, itemContent } from '../item';

/** An item as a file holds it, with the pool, section and module it belongs to. */
export type PooledItem = {
  content: ItemContent;
  pool: 'quiz' | 'exam';
  section: string;
  moduleId: string;
  file: string;
};

const poolFile = z.array(itemContent);

/** Reads every quiz and exam pool. Throws `ContentError`; an id may stand in one place only, under its own lesson. */
export function readPools(dir: string, { courses }: Library): PooledItem[] {
  const moduleOf = new Map(
    courses.flatMap(({ modules }) =>
      modules.flatMap(({ id, lessons }) => lessons.map((lesson) => [lesson.id, id] as const)),
    ),
  );
  const files = [...quizFiles(dir, courses), ...examFiles(dir)];
  const items = collectProblems(
    files.map(
      ({ file, pool, section }) =>
        () =>
          readYaml(file, poolFile).map((content) => {
            const moduleId = moduleOf.get(content.lesson);
            if (!moduleId) {
              throw new ContentError([
                {
                  file: named(file),
                  line: lineOfEntry(file, content.id),
                  problem: `${content.id}: there is no lesson ${content.lesson}`,
                },
              ]);
            }
            return { content, pool, section, moduleId, file: named(file) };
          }),
    ),
  ).flat();
  refuseRepeatedIds(items);
  return items;
}

function quizFiles(dir: string, courses: Library['courses']) {
  const folder = path.join(dir, 'courses');
  return courses.flatMap(({ id }) =>
    readdirSync(path.join(folder, id), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ file: path.join(folder, id, name, 'quiz.yaml'), pool: 'quiz' as const, section: id })),
  );
}

function examFiles(dir: string) {
  const folder = path.join(dir, 'exams', 'pool');
  if (!existsSync(folder)) return [];
  const sections = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sections.flatMap(({ name: section }) =>
    readdirSync(path.join(folder, section))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ file: path.join(folder, section, name), pool: 'exam' as const, section })),
  );
}

function refuseRepeatedIds(items: readonly PooledItem[]): void {
  const first = new Map<string, string>();
  const problems = items.flatMap(({ content: { id }, file }) => {
    const before = first.get(id);
    first.set(id, before ?? file);
    return before ? [{ file, line: lineOfEntry(file, id), problem: `${id} stands in ${before} already` }] : [];
  });
  if (problems.length > 0) throw new ContentError(problems);
}
