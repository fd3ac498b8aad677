import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '#tests/support/refusal';
import { gb18030, rosterLines, utf8, utf16, workbook } from '#tests/support/roster-files';
import { archive, sheetXml, workbookOf } from '#tests/support/workbooks';
import { guessMapping } from '~/domain/cohorts/roster/headings';
import { readPerson } from '~/domain/cohorts/roster/read-person';
import { readRosterFile } from '~/domain/cohorts/roster/read-roster-file.server';

const TEXT = '学号,姓名,邮箱\r\n2024010123,林晓,lin@college.example\r\n0007,陈𠮷,chen@college.example\r\n';
const PEOPLE = [
  { row: 2, name: '林晓', number: '2024010123', email: 'lin@college.example', faults: [] },
  { row: 3, name: '陈𠮷', number: '0007', email: 'chen@college.example', faults: [] },
];

async function peopleIn(bytes: Uint8Array) {
  const { headings, rows } = await readRosterFile(bytes);
  return rows.map((row) => readPerson(row, guessMapping(headings)));
}
const refused = async (bytes: Uint8Array) => (await refusalOf(readRosterFile(bytes))).code;
const faults = async (bytes: Uint8Array) =>
  (await peopleIn(bytes)).flatMap(({ row, faults: found }) =>
    found.filter(({ column }) => column !== null).map(({ code, column, facts }) => [row, code, column, facts.cell]),
  );

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['GB18030', gb18030(TEXT), 'gb18030'],
    ['UTF-16 LE', utf16(TEXT.replaceAll(',', '\t')), 'utf-16le'],
    ['UTF-16 BE', utf16(TEXT, 'be'), 'utf-16be'],
    ['semicolons', utf8(TEXT.replaceAll(',', ';')), 'utf-8'],
    ['full-width commas', utf8(TEXT.replaceAll(',', '，')), 'utf-8'],
    ['line feeds', utf8(TEXT.replaceAll('\r\n', '\n')), 'utf-8'],
    ['carriage returns', utf8(TEXT.replaceAll('\r\n', '\r')), 'utf-8'],
    ['mixed line ends', utf8(TEXT.replace('\r\n', '\n').replace('\r\n', '\r')), 'utf-8'],
  ])('is read from %s', async (_, bytes, readAs) => {
    expect(await peopleIn(bytes)).toEqual(PEOPLE);
    expect((await readRosterFile(bytes)).readAs).toBe(readAs);
  });

  it('loses full-width digits, spaces of every kind, and nothing of a name', async () => {
    const text = '姓名,学号,邮箱\n\u3000林\u200b晓\u00a0,２０２４ ０１,ＬＩＮ＠college.example\nÅsa Öberg,b-7,\n';
    expect(await peopleIn(utf8(text))).toMatchObject([
      { name: '林晓', number: '202401', email: 'lin@college.example', faults: [] },
      { name: 'Åsa Öberg', number: 'B-7', email: null, faults: [] },
    ]);
  });

  it('counts rows as the sheet does: quoted line breaks are one row, empty rows count', async () => {
    const rows = await peopleIn(utf8('name,no\n"Lin\nXiao",1\n\n,,\nChen,2\n'));
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Lin Xiao'],
      [5, 'Chen'],
    ]);
  });

  it('finds headings below a title', async () => {
    const { headings, rows } = await readRosterFile(utf8('2024级名单,,\n,,\n姓名,学号\n林晓,1\n'));
    expect(headings).toEqual(['姓名', '学号']);
    expect(rows).toMatchObject([{ row: 4 }]);
  });

  it('tells formulas, lost digits, wrong addresses and missing names by row and cell', async () => {
    const text = '姓名,学号,邮箱\n=1+1,1,\n林,2.02401E+09,x\n,3,a@b.example\n陈,@SUM(A1),＝cmd\n';
    expect(await faults(utf8(text))).toEqual([
      [2, 'formula', 'name', 'A2'],
      [3, 'digits-lost', 'number', 'B3'],
      [3, 'email-wrong', 'email', 'C3'],
      [4, 'name-missing', 'name', 'A4'],
      [5, 'formula', 'number', 'B5'],
      [5, 'formula', 'email', 'C5'],
    ]);
  });

  it('is refused in words when it is no roster', async () => {
    expect(await refused(utf8(''))).toBe('roster-empty');
    expect(await refused(utf8('姓名,学号\n'))).toBe('roster-empty');
    expect(await refused(utf8('林晓,lin@college.example\n陈,c@college.example'))).toBe('roster-no-headings');
    expect(await refused(utf8('姓名,学号\n"林晓,1\n陈,2'))).toBe('roster-quote-open');
    expect(await refused(utf8('<html><table><tr><td>姓名</td></tr></table>'))).toBe('roster-html');
    expect(await refused(new Uint8Array([0xff, 0xfe, 0x00]))).toBe('roster-encoding');
    expect(await refused(new Uint8Array([0x41, 0x00, 0x42, 0x00]))).toBe('roster-not-a-table');
    expect(await refused(utf8('%PDF-1.7'))).toBe('roster-not-a-table');
    expect(await refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]))).toBe('roster-not-a-table');
    expect(await refused(new Uint8Array(5 * 1024 * 1024 + 1))).toBe('roster-too-heavy');
  });

  it('is refused at one person too many, and at fifty thousand', async () => {
    expect((await readRosterFile(utf8(rosterLines(5_000)))).rows).toHaveLength(5_000);
    expect(await refused(utf8(rosterLines(5_001)))).toBe('roster-too-long');
    expect(await refused(gb18030(rosterLines(50_000)))).toBe('roster-too-long');
  });
});

describe('a workbook', () => {
  it('is read with numbers as somebody typed them', async () => {
    const book = await workbook([
      ['姓名', '学号', '邮箱'],
      ['林晓', 2024010123, 'lin@college.example'],
      ['陈𠮷', '0007', 'chen@college.example'],
    ]);
    expect(await peopleIn(book)).toEqual(PEOPLE);
  });

  it('keeps text that looks like a formula as text', async () => {
    const book = await workbook([
      ['姓名', '学号'],
      ['=1+1', 'A-1'],
      ["'=", 'A-2'],
    ]);
    expect(await peopleIn(book)).toMatchObject([
      { name: '=1+1', faults: [] },
      { name: "'=", faults: [] },
    ]);
  });

  it('tells formulas, merged cells and dates by row and cell', async () => {
    const book = workbookOf([
      {
        name: 'Sheet1',
        xml: sheetXml(
          ['<c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>学号</t></is></c>'],
          ['<c r="A2" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="B2"><v>1</v></c>'],
          ['<c r="A3" t="inlineStr"><is><t>林晓</t></is></c><c r="B3" s="1"><v>45000</v></c>'],
          [
            '<c r="A4" t="inlineStr"><is><t>陈</t></is></c><c r="B4"><v>4</v></c>',
            '<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>',
          ],
          ['<c r="B5"><v>1.2345678901234567E18</v></c>'],
        ),
      },
    ]);
    expect(await faults(book)).toEqual([
      [2, 'formula', 'name', 'A2'],
      [3, 'date', 'number', 'B3'],
      [4, 'merged', 'name', 'A4'],
      [5, 'digits-lost', 'number', 'B5'],
      [5, 'merged', 'name', 'A5'],
    ]);
  });

  it('is refused for a formula whose result is not in it, naming the cell', async () => {
    const row = '<c r="A2" t="str"><f>A9</f></c>';
    const head = '<c r="A1" t="inlineStr"><is><t>姓名</t></is></c>';
    const refusal = await refusalOf(readRosterFile(workbookOf([{ name: 'S', xml: sheetXml([head], [row]) }])));
    expect([refusal.code, refusal.facts.cell]).toEqual(['roster-formulas', 'A2']);
  });

  it('is read from the first of several sheets that has headings, which is said', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const book = workbookOf([
      { name: 'Notes', xml: sheetXml([cell('A1', 'remember')], [cell('A2', 'this')]) },
      { name: '名单', xml: sheetXml([cell('A1', '姓名')], [cell('A2', '林晓')]) },
    ]);
    const read = await readRosterFile(book);
    expect(read.readAs).toBe('xlsx: 名单');
    expect(read.rows).toMatchObject([{ cells: ['林晓'] }]);
  });

  it('is refused when it is old, protected, broken, or something else', async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await refused(ole)).toBe('roster-old-excel');
    expect(await refused(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('roster-protected');
    expect(await refused(utf8('PK\u0003\u0004 nothing'))).toBe('roster-not-a-table');
    expect(await refused(archive({ 'word/document.xml': '<a/>' }))).toBe('roster-not-a-table');
    expect(await refused(workbookOf([{ name: 'S', xml: '<worksheet><sheetData><row>' }]))).toBe('roster-not-a-table');
    expect(await refused(workbookOf([{ name: 'S', xml: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }]))).toBe(
      'roster-not-a-table',
    );
  });

  it('is refused at the first row too many, and unpacked too large, whatever it says of itself', async () => {
    const row = (at: number) => [`<c r="A${at}" t="inlineStr"><is><t>姓名</t></is></c>`];
    const many = Array.from({ length: 50_000 }, (_, at) => row(at + 1));
    expect(await refused(workbookOf([{ name: 'S', xml: sheetXml(...many) }]))).toBe('roster-too-long');
    const bomb = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 0x20));
    const parts = { 'xl/workbook.xml': '<workbook/>', 'xl/_rels/workbook.xml.rels': '<a/>' };
    expect(await refused(archive(parts, { name: 'xl/a.xml', packed: bomb, unpacked: 60 * 1024 * 1024 }))).toBe(
      'roster-too-large',
    );
    expect(await refused(archive(parts, { name: 'xl/a.xml', packed: bomb, unpacked: 100 }))).toBe('roster-too-large');
  });
});
