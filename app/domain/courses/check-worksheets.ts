import type { Finding } from './finding';
import type { Worksheet } from './worksheet';

/** What a worksheet says of itself and of lessons: names that are unique, lessons that exist, columns that are there. */
export function checkWorksheets(worksheets: readonly Worksheet[], lessonIds: ReadonlySet<string>): Finding[] {
  return worksheets.flatMap(({ file, lessons, parts }) => {
    const at = (path: readonly PropertyKey[], problem: string): Finding => ({ file, path, problem });
    const unknown = lessons.flatMap((lesson, place) =>
      lessonIds.has(lesson) ? [] : [at(['lessons', place], `there is no lesson ${lesson}`)],
    );
    const repeatedParts = repeats(parts).map(([id, place]) =>
      at(['parts', place, 'id'], `another part is ${id} already`),
    );
    const fields = parts.flatMap(({ fields = [] }) => fields);
    const repeatedFields = repeats(fields).map(([id]) => at(['parts'], `the worksheet has two fields ${id}`));
    const inTables = parts.flatMap(({ table }, place) => {
      if (!table) return [];
      const { columns, start } = table;
      const where = ['parts', place, 'table'];
      return [
        ...repeats(columns).map(([id, nth]) => at([...where, 'columns', nth, 'id'], `another column is ${id} already`)),
        ...start.flatMap((row, nth) =>
          Object.keys(row)
            .filter((id) => !columns.some((column) => column.id === id && startable(column.kind)))
            .map((id) => at([...where, 'start', nth], `the table has no column of text ${id}`)),
        ),
      ];
    });
    return [...unknown, ...repeatedParts, ...repeatedFields, ...inTables];
  });
}

const startable = (kind: string): boolean => kind === 'text' || kind === 'long';

const repeats = (things: readonly { id: string }[]): [id: string, place: number][] =>
  things.flatMap(({ id }, place) =>
    things.findIndex((other) => other.id === id) < place ? [[id, place] as [string, number]] : [],
  );
