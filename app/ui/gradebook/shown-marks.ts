import type { Mark, Marks } from '~/domain/exams/gradebook/marks';
import type { ShownMark } from './gradebook-table';

const shown = ({ mark, overridden }: Mark): ShownMark => ({ mark, byHand: overridden });

/** What of somebody's marks the class's table shows. */
export const shownMarks = ({ lessons, quizzes, practice, exam, total }: Marks) => ({
  total: shown(total),
  parts: { lessons: shown(lessons), quizzes: shown(quizzes), practice: shown(practice), exam: shown(exam) },
  modules: quizzes.modules.map(shown),
});
