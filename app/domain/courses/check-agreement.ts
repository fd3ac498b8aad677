import { findDifferences } from '../both-sides';
import type { Language } from '../language';
import type { Lesson } from './course';
import type { Finding } from './finding';
import { plainText } from './plain-text';

/** Both sides of a lesson say the same numbers, in digits or in words, and the same names in Latin letters. */
export function checkAgreement(lesson: Pick<Lesson, 'en' | 'zh'>): Finding[] {
  const { file, bodyLine } = lesson.zh;
  return findDifferences({ en: said(lesson, 'en'), zh: said(lesson, 'zh') }).map((problem) => ({
    file,
    line: bodyLine,
    problem,
  }));
}

/** Everything a reader of one side reads. Cells of tables are kept apart, so that no two numbers become one. */
function said(lesson: Pick<Lesson, 'en' | 'zh'>, language: Language): string {
  const { title, summary, objectives, body } = lesson[language];
  const { headings, text } = plainText(body.replaceAll('|', ' ; '), language);
  return [title, summary, ...objectives.map((objective) => objective.text), headings, text].join(' ; ');
}
