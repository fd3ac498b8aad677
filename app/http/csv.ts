import { escapeFormula } from '~/domain/formula';

type Cell = string | number | null;

/** One cell: text that could be a formula gets an apostrophe before it, which a re-import takes off again; then quotes. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = escapeFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as lines of CSV (RFC 4180). */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** A whole file, with a byte order mark, without which Excel does not read Chinese. */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\ufeff${csvRows(rows)}`;

/** A file to keep. */
export const csvFile = (name: string, rows: readonly (readonly Cell[])[]): Response =>
  new Response(csv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
