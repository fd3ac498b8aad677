import { type Answers, fitAnswers, type Row, type Shape } from './answers';

/** What is typed into a sheet at a moment: its own title and its answers. */
export type Typed = { title: string; answers: Answers };

/** What a field of the form is called. */
export const fieldName = (id: string): string => `fields.${id}`;
export const cellName = (table: string, row: number, column: string): string => `tables.${table}[${row}].${column}`;

const CELL = /^tables\.([\w-]+)\[(\d{1,3})\]\.([\w-]+)$/;

/** Reads the form of a sheet as it stands. Rows count up to the last that has a field. */
export function readTyped(shape: Shape, form: Iterable<readonly [string, unknown]>): Typed {
  const fields: Record<string, string> = {};
  const tables: Record<string, Row[]> = {};
  let title = '';
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    if (name === 'title') title = value;
    const [, table, row, column] = CELL.exec(name) ?? [];
    if (table && column) {
      const rows = tables[table] ?? [];
      tables[table] = rows;
      while (rows.length <= Number(row)) rows.push({});
      rows[Number(row)] = { ...rows[Number(row)], [column]: value };
    } else if (name.startsWith('fields.')) fields[name.slice('fields.'.length)] = value;
  }
  return { title, answers: fitAnswers(shape, { fields, tables }) };
}

/** The fields of the form that says this. */
export function writeTyped({ title, answers: { fields, tables } }: Typed): [name: string, value: string][] {
  return [
    ['title', title],
    ...Object.entries(fields).map(([id, value]): [string, string] => [fieldName(id), value]),
    ...Object.entries(tables).flatMap(([table, rows]) =>
      rows.flatMap((row, place) =>
        Object.entries(row).map(([column, value]): [string, string] => [cellName(table, place, column), value]),
      ),
    ),
  ];
}
