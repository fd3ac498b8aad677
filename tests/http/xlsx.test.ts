import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { unpacked } from '#tests/support/raw-ask';
import { xlsx, xlsxFile } from '~/http/xlsx';

const back = async (rows: (string | number | null)[][]) => readSheet(await xlsx([{ name: 'Roster', rows }]), 1);

describe('a workbook', () => {
  it('keeps text as it stands: nothing becomes a formula', async () => {
    const rows = [
      ['name', 'number'],
      ['=HYPERLINK("http://x.example","y")', '+86 138 0000'],
      ["'=1", '007'],
      ['𠮷田', '-'],
      ['two\nlines', '@here'],
    ];
    expect(await back(rows)).toEqual(rows);
    const sheet = unpacked(await xlsx([{ name: 'R', rows }]));
    expect(sheet).toContain('HYPERLINK');
    expect(sheet).not.toContain('<f>');
  });
  it('can be opened whatever a name is', async () => {
    expect(await back([['constructor', '__proto__', 'valueOf']])).toHaveLength(1);
  });
  it('has numbers as numbers, and empty cells', async () => {
    expect(
      await back([
        ['mark', 'note', 'x'],
        [71.5, null, 'y'],
      ]),
    ).toEqual([
      ['mark', 'note', 'x'],
      [71.5, null, 'y'],
    ]);
  });
  it('names its sheets so that Excel opens them', async () => {
    const sheets = [{ name: "a[b]:c*d?e/f\\g'h and a name that is far too long for a sheet", rows: [['x']] }];
    expect((await xlsx(sheets)).length).toBeGreaterThan(0);
  });
  it('is answered as a file', async () => {
    const answer = await xlsxFile('roster.xlsx', [{ name: 'R', rows: [['x']] }]);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="roster.xlsx"');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
