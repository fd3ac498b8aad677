import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ContentError, collectProblems, named, readYaml } from './content-file.server';
import { type Worksheet, worksheetFile } from './worksheet';

/** The worksheets in their order; a library may have none. Throws `ContentError`. */
export function readWorksheets(folder: string): Worksheet[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const worksheets = collectProblems(
    files.map((name) => () => {
      const file = path.join(folder, name);
      const worksheet = readYaml(file, worksheetFile);
      if (`${worksheet.id}.yaml` === name) return { ...worksheet, file: named(file) };
      throw new ContentError([{ file: named(file), line: 1, problem: `id is not the file's name, ${name}` }]);
    }),
  );
  return worksheets.sort((a, b) => a.order - b.order);
}
