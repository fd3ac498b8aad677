import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '~/http/csv';

it.each([
  ['=1+1', "'=1+1"],
  ['+86 138', "'+86 138"],
  ['-1', "'-1"],
  ['@sum(A1)', "'@sum(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['=cmd|"/c calc",1', `"'=cmd|""/c calc"",1"`],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  ['a=b', 'a=b'],
  ['陈晓', '陈晓'],
  ['two, parts', '"two, parts"'],
  ['say "so"', '"say ""so"""'],
])('writes %j so that no spreadsheet runs it', (text, written) => {
  expect(csv([[text]])).toBe(`\ufeff${written}\r\n`);
});

it('writes numbers as numbers, also negative ones, and nothing for nothing', () => {
  expect(csv([[1.5, -0.25, null, Number.NaN]])).toBe('\ufeff1.5,-0.25,,\r\n');
});

/** Reads CSV as RFC 4180 says. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

it('gives back every text, and no cell begins like a formula', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+\-@\t\r＝＋－＠][\s\S]{0,5}$/));
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const read = parse(csv(rows));
      expect(read.flat().some((each) => /^[=+\-@\t\r\n＝＋－＠]/.test(each))).toBe(false);
      expect(read.map((row) => row.map((each) => each.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')))).toEqual(rows);
    }),
  );
});
