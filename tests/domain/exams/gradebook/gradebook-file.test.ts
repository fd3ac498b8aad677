import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { gradebookRows } from '~/domain/exams/gradebook/gradebook-rows';
import { csv } from '~/http/csv';
import { xlsx } from '~/http/xlsx';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.stringMatching(/^'{0,2}[=+\-@\t＝＋－＠][\x21-\x7e]{1,8}$/),
  fc.constantFrom('=HYPERLINK("http://x","y")', "'=1+1", '007', '1e5', 'TRUE', '陈,晓"梅', 'O\u2019Neil', '-'),
);
/** Words of the language itself (`constructor`) come back with a mark, as tests/http/xlsx.test.ts says. */
const printable = hostile.filter(
  (text) => /^[^\p{Cc}\p{Cs}\p{Co}\p{Cn}]+$/u.test(text) && text.trim() === text && !(text in {}),
);
const mark = fc.option(fc.integer({ min: 0, max: 100 })).map((value) => ({
  mark: value,
  byRule: value,
  overridden: false,
}));
const line = fc.record({
  name: printable,
  number: fc.option(printable),
  marks: fc.record({
    total: mark,
    lessons: mark,
    practice: mark,
    exam: mark,
    quizzes: fc.tuple(mark, mark).map(([own, first]) => ({ ...own, modules: [first, own] })),
  }),
});

/** A cell as a re-import reads it: without the apostrophe that kept a spreadsheet from running it. */
const unescaped = (text: string) => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

it('gives every cell back from CSV, and none begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const rows = gradebookRows(lines);
      const read: string[][] = parse(csv(rows), { bom: true, relax_column_count: true });
      expect(read.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      expect(read.map((row) => row.map(unescaped))).toEqual(rows.map((row) => row.map((cell) => String(cell ?? ''))));
    }),
  );
});

it('gives every cell back from a workbook, text as text and marks as numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (lines) => {
      const rows = [['Name', 'Number', 'a', 'b', 'c', 'd', 'e', 'f', 'g'], ...gradebookRows(lines)];
      const file = await xlsx([{ name: 'Marks', rows }]);
      const [sheet] = await readXlsxFile(file, { trim: false });
      expect(sheet?.data.map((row) => row.map((cell) => cell ?? ''))).toEqual(
        rows.map((row) => row.map((cell) => cell ?? '')),
      );
    }),
    { numRuns: 25 },
  );
});
