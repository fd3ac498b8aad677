import type { Worksheet } from '../courses/worksheet';
import type { Language } from '../language';
import { type Answers, fitAnswers, type Row } from './answers';

/** What stands in a worksheet before anybody has filled anything in: empty rows, and the first words of some. */
export function startAnswers(worksheet: Worksheet, language: Language): Answers {
  const tables = worksheet.parts.flatMap(({ id, table }) => {
    if (!table) return [];
    const given = table.start.map(
      (row): Row => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, text[language]])),
    );
    const empty = Array.from({ length: table.begin - given.length }, (): Row => ({}));
    return [[id, [...given, ...empty]] as const];
  });
  return fitAnswers(worksheet, { fields: {}, tables: Object.fromEntries(tables) });
}
