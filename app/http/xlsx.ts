import writeExcelFile from 'write-excel-file/node';

type Cell = string | number | null;
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a cell of a spreadsheet holds at most. */
const CHARACTERS_AT_MOST = 32_767;
/** What XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What the name of a sheet must not have in it. */
const NOT_IN_NAMES = /[[\]:*?/\\']/g;

/** Words that the library takes for its own, like `constructor`, are written with a space of no width behind them. */
const writable = (text: string): string => (text in {} ? `${text}\u200b` : text);

/** A cell is text or a number, never a formula: `=1+1` is shown as it stands. */
function cell(value: Cell) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? { type: Number, value } : null;
  return { type: String, value: writable(value.replace(UNWRITABLE, '')).slice(0, CHARACTERS_AT_MOST), format: '@' };
}

/** A workbook of at least one sheet, with the first row of each kept in sight. */
export function xlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name.replace(NOT_IN_NAMES, ' ').trim().slice(0, 31) || 'Sheet',
      data: rows.map((row) => row.map(cell)),
      columns: (rows[0] ?? []).map((heading) => ({ width: Math.max(14, String(heading ?? '').length + 4) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

/** A workbook to keep. */
export async function xlsxFile(name: string, sheets: readonly Sheet[]): Promise<Response> {
  return new Response(new Uint8Array(await xlsx(sheets)), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
