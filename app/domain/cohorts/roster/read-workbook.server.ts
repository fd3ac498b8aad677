import { readSheet } from 'read-excel-file/universal';
import { SaxesParser } from 'saxes';
import { escapeFormula } from '../../formula';
import { Refusal } from '../../refusal';
import { areHeadings } from './headings';
import { readArchive } from './read-archive.server';
import { CELLS_AT_MOST, cellName, HEADINGS_WITHIN } from './roster-file';
import type { RosterFault } from './roster-row';
import { type SheetScan, scanSheet } from './scan-sheet.server';

const SHEETS_AT_MOST = 20;
/** From here on a spreadsheet no longer keeps every digit of a number. */
const DIGITS_LOST = 1e15;

type Row = { row: number; cells: string[]; faults: RosterFault[] };
type Value = string | boolean | { digits: string } | Date | null;

const notTable = () => new Refusal('roster-not-a-table', {}, 'file');

/**
 * The rows of a workbook: of its first sheet with headings, else of the first with anything, and the sheet's name where
 * there are several. Text that looks like a formula is escaped as in our own CSV. What a roster cannot be made of is a fault
 * of the row it is in: a formula, a merged cell, a date, a number with more digits than are kept.
 * Throws what `readArchive` and `scanSheet` refuse.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<{ sheet: string | null; rows: Row[] }> {
  const parts = await readArchive(bytes);
  const sheets = sheetsOf(parts).slice(0, SHEETS_AT_MOST);
  let first: { sheet: string | null; rows: Row[] } | undefined;
  for (const [place, { name, part }] of sheets.entries()) {
    const rows = await readOne(bytes, { place, scan: await scanSheet(part) });
    const read = { sheet: sheets.length > 1 ? name : null, rows };
    if (rows.slice(0, HEADINGS_WITHIN).some(({ cells }) => areHeadings(cells))) return read;
    if (rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) first ??= read;
  }
  return first ?? { sheet: null, rows: [] };
}

/** The sheets in the order of their tabs, by what the workbook says of them. */
function sheetsOf(parts: ReadonlyMap<string, Buffer>): { name: string; part: Buffer }[] {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(parts.get('xl/_rels/workbook.xml.rels'))) {
    const target = attributes.Target ?? '';
    if (name === 'Relationship') {
      targets.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  }
  return tagsOf(parts.get('xl/workbook.xml'))
    .filter(({ name }) => name === 'sheet')
    .flatMap(({ attributes }) => {
      const part = parts.get(targets.get(attributes['r:id'] ?? '') ?? '');
      return part ? [{ name: attributes.name ?? '', part }] : [];
    });
}

function tagsOf(part: Buffer | undefined): { name: string; attributes: Record<string, string> }[] {
  if (!part) throw notTable();
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  const refuse = () => {
    throw notTable();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }));
  parser.write(part.toString('utf8').replace(/^\ufeff/, '')).close();
  return tags;
}

async function readOne(bytes: Uint8Array, { place, scan }: { place: number; scan: SheetScan }): Promise<Row[]> {
  const values = (await valuesOf(bytes, place, scan)) as Value[][];
  const rows = values.map((cells, index): Row => {
    const row = index + 1;
    const near = cells.slice(0, CELLS_AT_MOST);
    return { row, cells: near.map(textOf), faults: near.flatMap((value, column) => faultsOf(value, column, row)) };
  });
  const at = (row: number) => rows[row - 1];
  for (const { column, row } of scan.formulas) {
    const there = at(row);
    if (!there) throw withoutResult({ column, row });
    there.faults.push(fault('formula', column, row));
  }
  for (const { from, to } of scan.merges) markMerged(from, to, at);
  return rows;
}

async function valuesOf(bytes: Uint8Array, place: number, { formulas: [formula] }: SheetScan): Promise<unknown[][]> {
  const own = new Uint8Array(bytes).buffer;
  try {
    return await readSheet<{ digits: string }>(own, place + 1, {
      trim: false,
      parseNumber: (digits) => ({ digits }),
    });
  } catch {
    if (!formula) throw notTable();
    throw withoutResult(formula);
  }
}

/** A formula is read by its result, which the program that wrote the file may have left out. */
const withoutResult = ({ column, row }: { column: number; row: number }) =>
  new Refusal('roster-formulas', { cell: cellName(column, row) }, 'file');

function markMerged(
  from: { column: number; row: number },
  to: { column: number; row: number },
  at: (row: number) => Row | undefined,
): void {
  const lastColumn = Math.min(to.column, CELLS_AT_MOST - 1);
  for (let row = from.row; row <= to.row; row += 1) {
    const touched = at(row);
    if (!touched) return;
    for (let column = from.column; column <= lastColumn; column += 1) touched.faults.push(fault('merged', column, row));
  }
}

/** A fault of one cell, before it is known what its column means. */
const fault = (code: string, column: number, row: number): RosterFault => ({
  code,
  column: null,
  facts: { at: column, cell: cellName(column, row) },
});

function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeFormula(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return plainNumber(value.digits);
}

/** A number as somebody typed it: `2024010123`, not `2.024010123E9` or `2024010123.0`. */
function plainNumber(digits: string): string {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? String(number) : digits;
}

function faultsOf(value: Value, column: number, row: number): RosterFault[] {
  if (value instanceof Date) return [fault('date', column, row)];
  const lost = value !== null && typeof value === 'object' && Math.abs(Number(value.digits)) >= DIGITS_LOST;
  return lost ? [fault('digits-lost', column, row)] : [];
}
