import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../refusal';
import { CELL_CHARACTERS, CELLS_AT_MOST, HEADINGS_WITHIN, ROSTER_ROWS } from './roster-file';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const MARKS: readonly (readonly [bytes: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file and how it was written: by its byte order mark, else UTF-8 if it can be that, else GB18030, which is
 * what Chinese Excel writes. Throws `roster-encoding`, and `roster-not-a-table` for what is no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = MARKS.find(([mark]) => mark.every((byte, place) => bytes[place] === byte))?.[1];
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them, and other files do
    if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new Refusal('roster-not-a-table', {}, 'file');
    return { text, encoding };
  }
  throw new Refusal('roster-encoding', {}, 'file');
}

const SEPARATORS = ['\t', ',', ';', '，'] as const;

/** What stands between the cells: whatever there is most of in the first lines, outside quotes. */
export function separatorOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const lines = start.split(/\r\n|\n|\r/).slice(0, HEADINGS_WITHIN);
  const often = (separator: string) => Math.max(...lines.map((line) => line.split(separator).length));
  return SEPARATORS.reduce((best, each) => (often(each) > often(best) ? each : best), ',' as string);
}

/**
 * The rows of a text file with separators, each with its place as a spreadsheet numbers it; no more of them than tell that
 * there are too many. Throws `roster-quote-open` for a quote that is never closed.
 */
export function readText(text: string): { row: number; cells: string[] }[] {
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: CELLS_AT_MOST * CELL_CHARACTERS * 8,
      to: ROSTER_ROWS * 2 + HEADINGS_WITHIN,
    });
    return rows.map((cells, place) => ({ row: place + 1, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new Refusal('roster-quote-open', lineOf(error), 'file');
    throw new Refusal('roster-not-a-table', {}, 'file');
  }
}

const lineOf = (error: CsvError): { line: number } => {
  const { lines } = error as { lines?: unknown };
  return { line: typeof lines === 'number' ? lines : 1 };
};
