import type { Mark } from './marks';

export type GradebookCell = string | number | null;

type FileLine = {
  name: string;
  number: string | null;
  marks: Record<'lessons' | 'practice' | 'exam' | 'total', Mark> & { quizzes: Mark & { modules: readonly Mark[] } };
};

/** A gradebook as rows of a file, without headings: name, number as text, total, then each mark as a number or nothing. */
export const gradebookRows = (lines: readonly FileLine[]): GradebookCell[][] =>
  lines.map(({ name, number, marks: { total, lessons, quizzes, practice, exam } }) => [
    name,
    number ?? '',
    ...[total, lessons, quizzes, ...quizzes.modules, practice, exam].map(({ mark }) => mark),
  ]);
