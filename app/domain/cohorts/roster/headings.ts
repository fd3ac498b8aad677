import { cleanNumber } from './clean-cell';
import { type RosterColumn, type RosterMapping, rosterColumns } from './roster-row';

/** What columns are called in the files that universities and enterprises send, as `plain` writes it. */
const names: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['姓名', '名字', '学生姓名', '员工姓名', '学员姓名', '中文姓名', 'NAME', 'FULLNAME', 'STUDENTNAME', 'STUDENT'],
  number: [
    ...['学号', '工号', '学号工号', '编号', '学生编号', '员工编号', '学员编号', '学籍号'],
    ...['NUMBER', 'NO', 'ID', 'STUDENTNO', 'STUDENTNUMBER', 'STUDENTID', 'STAFFNO', 'STAFFNUMBER', 'STAFFID'],
    ...['EMPLOYEENO', 'EMPLOYEEID', 'EMPLOYEENUMBER'],
  ],
  email: ['邮箱', '电子邮箱', '电子邮件', '邮件', '邮箱地址', '邮件地址', 'EMAIL', 'MAIL', 'EMAILADDRESS', 'ADDRESS'],
};

/** A heading as it is compared: half-width, upper-case, without spaces, marks, and what stands in brackets. */
const plain = (heading: string): string =>
  cleanNumber(heading)
    .replace(/[(（[【].*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Which column is what, as far as the headings say. The first of several that say the same. */
export function guessMapping(headings: readonly string[]): RosterMapping {
  const read = headings.map(plain);
  const mapping: RosterMapping = {};
  for (const column of rosterColumns) {
    const at = read.findIndex((heading) => names[column].includes(heading));
    if (at >= 0) mapping[column] = at;
  }
  return mapping;
}

/** Whether a row is a table's headings, by what it says. */
export const areHeadings = (cells: readonly string[]): boolean => guessMapping(cells).name !== undefined;

/** Whether a row is about a person: headings have no address in them. */
export const isPerson = (cells: readonly string[]): boolean => cells.some((cell) => /\S@\S+\.\S/.test(cell));

/** What a mapping lacks: a name always, and something to know people by. */
export function missingColumns(mapping: RosterMapping): 'name' | 'number-or-email' | null {
  if (mapping.name === undefined) return 'name';
  return mapping.number === undefined && mapping.email === undefined ? 'number-or-email' : null;
}
