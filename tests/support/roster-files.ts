import { xlsx } from '~/http/xlsx';

/** What GB18030 writes in two bytes, and the characters of the plane that it writes in four. */
let table: Map<string, number[]> | undefined;

function bytesOf(): Map<string, number[]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  const add = (...bytes: number[]) => {
    const character = decoder.decode(new Uint8Array(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !table?.has(character)) table?.set(character, bytes);
  };
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) add(first, second);
  }
  for (let linear = 0; linear < 39_420; linear += 1) add(...fourBytes(linear));
  return table;
}

const fourBytes = (linear: number): number[] => [
  0x81 + Math.floor(linear / 12_600),
  0x30 + (Math.floor(linear / 1_260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];

/** Text as Chinese Excel writes it into a CSV: GB18030, without a mark at its beginning. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(code - 0x10000 + 189_000));
    else bytes.push(...(bytesOf().get(character) ?? []));
  }
  return new Uint8Array(bytes);
}

/** Text as Excel's “Unicode text” is: UTF-16 with its mark, in either order of bytes. */
export function utf16(text: string, order: 'le' | 'be' = 'le'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** So many people as rows of a file: number, name, address. */
export function rosterLines(people: number, line = '\r\n'): string {
  const rows = Array.from({ length: people }, (_, place) => {
    const number = 2024010001 + place;
    return `${number},${SURNAMES[place % SURNAMES.length]}${GIVEN[Math.floor(place / SURNAMES.length) % GIVEN.length]},s${number}@college.example`;
  });
  return ['学号,姓名,邮箱', ...rows, ''].join(line);
}

const SURNAMES = [...'林陈黄郑周吴徐孙朱高'];
const GIVEN = ['晓', '静怡', '梓涵', '俊杰', '思琪', '文博', '雨桐', '嘉豪'];

type Cell = string | number | null;

/** A workbook of one sheet. */
export const workbook = (rows: Cell[][], name = '名单'): Promise<Buffer> => xlsx([{ name, rows }]);
