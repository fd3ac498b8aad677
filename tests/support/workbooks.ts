import { crc32, deflateRawSync } from 'node:zlib';

type Packed = { name: string; packed: Buffer; unpacked: number };

const crc = typeof crc32 === 'function' ? crc32 : () => 0;

/** A zip of texts, and of a part that says of itself whatever it likes. */
export function archive(texts: Record<string, string>, ...more: Packed[]): Buffer {
  const parts = [
    ...Object.entries(texts).map(([name, text]) => ({
      name,
      packed: deflateRawSync(text),
      unpacked: Buffer.byteLength(text),
      crc: crc(Buffer.from(text)),
    })),
    ...more.map((part) => ({ ...part, crc: 0 })),
  ];
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, packed, unpacked, crc: sum } of parts) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(sum, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(unpacked, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of rows, each its cells and, after the last row, what stands behind them. */
export function sheetXml(...rows: readonly (readonly [cells: string, behind?: string] | readonly string[])[]): string {
  const lines = rows.map(([cells], place) => `<row r="${place + 1}">${cells}</row>`).join('');
  const behind = rows.map(([, after]) => after ?? '').join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines}</sheetData>${behind}</worksheet>`;
}

/** A workbook of sheets as they are written; style 1 is a date. */
export function workbookOf(sheets: readonly { name: string; xml: string }[]): Buffer {
  const named = sheets.map(({ name }, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="r${place + 1}"/>`);
  const related = sheets.map(
    (_, place) =>
      `<Relationship Id="r${place + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/s${place + 1}.xml"/>`,
  );
  const parts = sheets.map(({ xml }, place) => [`xl/worksheets/s${place + 1}.xml`, xml] as const);
  return archive({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
  });
}
