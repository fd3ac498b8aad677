import type { RosterFault } from './roster-row';

/** The most a file that becomes a roster may be: in bytes, in people, and in bytes once a workbook is unpacked. */
export const ROSTER_BYTES = 5 * 1024 * 1024;
export const ROSTER_ROWS = 5_000;
export const UNPACKED_BYTES = 40 * 1024 * 1024;

/** Cells past these are not a roster's: they are left out. */
export const CELLS_AT_MOST = 50;
export const CELL_CHARACTERS = 500;

/** How far down the headings are looked for, below a title. */
export const HEADINGS_WITHIN = 10;

/** A row as a spreadsheet numbers it, and what is wrong with single cells whatever they will mean. */
export type FileRow = { row: number; cells: string[]; faults: RosterFault[] };

/** A file that was read. `readAs` is `xlsx`, with the sheet's name where there are several, or the encoding of a text. */
export type RosterFile = { readAs: string; headings: string[]; rows: FileRow[] };

/** What a cell is called on the sheet: `C7`. Columns count from 0, rows from 1. */
export function cellName(column: number, row: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return `${name}${row}`;
}

/** A cell's column and row by its name; null for what is none. */
export function cellPlace(name: string): { column: number; row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
