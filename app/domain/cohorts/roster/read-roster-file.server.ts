import { Refusal } from '../../refusal';
import { areHeadings, isPerson } from './headings';
import { decodeText, readText } from './read-text.server';
import { readWorkbook } from './read-workbook.server';
import {
  CELL_CHARACTERS,
  CELLS_AT_MOST,
  type FileRow,
  HEADINGS_WITHIN,
  ROSTER_BYTES,
  ROSTER_ROWS,
  type RosterFile,
} from './roster-file';

const refuse = (code: ConstructorParameters<typeof Refusal>[0], facts = {}): never => {
  throw new Refusal(code, facts, 'file');
};

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, place) => bytes[place] === byte);

/** The streams of an encrypted workbook, as its directory names them. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What is no table at all, by how it begins: PDF, PNG, JPEG, GIF, RIFF, gzip, RAR, 7-Zip. */
const OTHERS = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', '\x1f\x8b', 'Rar!', '7z\xbc\xaf'];

function refuseKinds(bytes: Uint8Array): void {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    refuse(Buffer.from(bytes).includes(ENCRYPTED) ? 'roster-protected' : 'roster-old-excel');
  }
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (OTHERS.some((magic) => head.startsWith(magic))) refuse('roster-not-a-table');
}

type Read = { readAs: string; rows: FileRow[] };

async function readRows(bytes: Uint8Array): Promise<Read> {
  if (starts(bytes, 0x50, 0x4b)) {
    const { sheet, rows } = await readWorkbook(bytes);
    return { readAs: sheet === null ? 'xlsx' : `xlsx: ${sheet}`.slice(0, 60), rows };
  }
  const { text, encoding } = decodeText(bytes);
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) refuse('roster-html');
  return { readAs: encoding, rows: readText(text).map((row) => ({ ...row, faults: [] })) };
}

/**
 * Reads a file somebody sent as a roster, whatever its name says it is: its headings, and below them the rows that say
 * something, each by its number on the sheet. Headings may stand below a title. Throws, at the field `file`, a refusal that
 * says what to do: `roster-empty`, `-too-heavy`, `-too-long`, `-too-large`, `-old-excel`, `-protected`, `-html`, `-encoding`,
 * `-quote-open`, `-formulas`, `-no-headings`, `-not-a-table`.
 */
export async function readRosterFile(bytes: Uint8Array): Promise<RosterFile> {
  if (bytes.length > ROSTER_BYTES) refuse('roster-too-heavy', { megabytes: ROSTER_BYTES / 1024 / 1024 });
  refuseKinds(bytes);
  const { readAs, rows } = await readRows(bytes);
  const said = rows.filter(saysSomething);
  const found = said.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => areHeadings(cells));
  const [headings, ...people] = said.slice(Math.max(0, found));
  if (!headings) return refuse('roster-empty');
  if (found < 0 && isPerson(headings.cells)) refuse('roster-no-headings');
  if (people.length === 0) refuse('roster-empty');
  if (people.length > ROSTER_ROWS) refuse('roster-too-long', { limit: ROSTER_ROWS });
  return {
    readAs,
    headings: headings.cells.slice(0, CELLS_AT_MOST).map(short),
    rows: people.map(({ row, cells, faults }) => ({ row, cells: cells.slice(0, CELLS_AT_MOST).map(short), faults })),
  };
}

/** A row that is not empty; one of formulas without results looks so, and is not. */
const saysSomething = ({ cells, faults }: FileRow): boolean =>
  cells.some((cell) => cell.trim() !== '') || faults.some(({ code }) => code === 'formula');

/** A longer cell is no name, number or address: enough of it is kept to show that it is too long. */
const short = (cell: string): string => cell.slice(0, CELL_CHARACTERS);
