import type { Answers, Row } from './answers';

/** What a button of a table asks for: one row more at its end, or one row less. */
export type RowChange = { kind: 'add'; table: string } | { kind: 'remove'; table: string; row: number };

const WRITTEN = /^(add|remove):([a-z][a-z0-9-]{0,59})(?::(\d{1,3}))?$/;

export const writeRowChange = (change: RowChange): string =>
  change.kind === 'add' ? `add:${change.table}` : `remove:${change.table}:${change.row}`;

/** The change a button's value says; null when it says something else. */
export function readRowChange(written: string): RowChange | null {
  const [, kind, table, row] = WRITTEN.exec(written) ?? [];
  if (table === undefined) return null;
  if (kind === 'add') return { kind, table };
  return row === undefined ? null : { kind: 'remove', table, row: Number(row) };
}

/** Answers after a change. A table that is not there, or a row, changes nothing; the last row stays, emptied. */
export function changeRows({ fields, tables }: Answers, change: RowChange): Answers {
  const rows = Object.hasOwn(tables, change.table) ? tables[change.table] : undefined;
  if (!rows) return { fields, tables };
  const left = change.kind === 'add' ? [...rows, {}] : rows.filter((_, place) => place !== change.row);
  const kept: readonly Row[] = left.length > 0 ? left : [{}];
  return { fields, tables: { ...tables, [change.table]: kept } };
}
