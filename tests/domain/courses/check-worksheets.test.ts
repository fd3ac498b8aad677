import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { anyWorksheet } from '#tests/support/factories/worksheets';
import { loadContent } from '~/domain/content.server';
import { checkWorksheets } from '~/domain/courses/check-worksheets';
import { readLibrary } from '~/domain/courses/read-courses.server';
import { readWorksheets } from '~/domain/courses/read-worksheets.server';
import { lessonsOf } from '~/domain/courses/reading-order';
import { searchLibrary } from '~/domain/courses/search-library.server';
import { worksheetFile } from '~/domain/courses/worksheet';

const lessons = new Set(['F1.1']);
const problemsOf = (changed: Partial<typeof anyWorksheet>) =>
  checkWorksheets([{ ...anyWorksheet, ...changed }], lessons).map(({ problem }) => problem);
const [goal, run] = anyWorksheet.parts;
if (!goal?.fields || !run?.table) throw new Error('the worksheet of the tests has changed');
const { fields } = goal;
const { table } = run;

it('finds nothing wrong with a worksheet that is right', () => expect(problemsOf({})).toEqual([]));

it.each([
  [{ lessons: ['F1.1', 'Z9.9'] }, 'there is no lesson Z9.9'],
  [{ parts: [goal, run, run] }, 'another part is run already'],
  [{ parts: [goal, { ...goal, id: 'again' }] }, 'the worksheet has two fields wish'],
  [
    { parts: [{ ...run, table: { ...table, columns: [...table.columns, ...table.columns.slice(0, 1)] } }] },
    'another column is minute already',
  ],
  [
    { parts: [{ ...run, table: { ...table, start: [{ gone: { en: 'a', zh: '甲' } }] } }] },
    'the table has no column of text gone',
  ],
  [
    { parts: [{ ...run, table: { ...table, start: [{ count: { en: '1', zh: '1' } }] } }] },
    'the table has no column of text count',
  ],
])('says what is wrong (%#)', (changed, problem) => expect(problemsOf(changed)).toContain(problem));

it.each([
  { parts: [{ ...goal, table }] },
  { parts: [{ id: 'empty', title: goal.title }] },
  { parts: [{ ...goal, fields: [{ ...fields[0], kind: 'choice' }] }] },
  { parts: [{ ...goal, fields: [{ ...fields[0], id: 'constructor' }] }] },
  { parts: [{ ...run, table: { ...table, begin: 6 } }] },
  { title: { en: 'Plan', zh: '' } },
])('reads no file that cannot be filled in (%#)', (changed) => {
  const { file: _, ...whole } = anyWorksheet;
  expect(worksheetFile.safeParse(whole).success).toBe(true);
  expect(worksheetFile.safeParse({ ...whole, ...changed }).success).toBe(false);
});

it('names the file and line of what is wrong, and a file that is not called by its id', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-worksheets-'));
  expect(readWorksheets(path.join(folder, 'none'))).toEqual([]);
  const { file: _, ...whole } = anyWorksheet;
  writeFileSync(path.join(folder, 'other.yaml'), JSON.stringify(whole));
  expect(() => readWorksheets(folder)).toThrow(/other\.yaml:1 id is not the file's name/);
});

it('ships the four a host needs, each taught by lessons there are, and found by search in both languages', () => {
  const { worksheets, courses } = readLibrary('content');
  expect(worksheets.map(({ id }) => id)).toEqual(['plan', 'run-of-show', 'questions', 'follow-up']);
  expect(checkWorksheets(worksheets, new Set(lessonsOf(courses).map(({ id }) => id)))).toEqual([]);
  loadContent('content');
  for (const [asked, language, id] of [
    ['run of show', 'en', 'run-of-show'],
    ['跟进表', 'zh', 'follow-up'],
  ] as const) {
    const where = { kind: 'worksheet', worksheetId: id };
    expect(searchLibrary(asked, language)).toContainEqual(expect.objectContaining({ where }));
  }
});
