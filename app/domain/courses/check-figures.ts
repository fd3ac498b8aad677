import { at } from './check-library';
import type { Lesson, LessonSide } from './course';
import type { Finding } from './finding';

/** Whether a figure says when it was true: a year, or that its source gives none. */
export const isDated = ({ year }: Pick<LessonSide['figures'][number], 'year'>): boolean =>
  /\d{4}|undated|未注明/.test(year);

/** A figure that can be quoted: what it is, when, and by whom it was measured. */
export const isSourced = (figure: LessonSide['figures'][number]): boolean =>
  isDated(figure) && figure.value.trim() !== '' && figure.measure.trim() !== '';

/** Every figure of the front matter can be quoted. That its source is one of the lesson's is seen to with the lesson's ids. */
export function checkFigures({ en, zh }: Pick<Lesson, 'en' | 'zh'>): Finding[] {
  return [en, zh].flatMap((side) =>
    side.figures.flatMap((figure, place): Finding[] => [
      ...(isDated(figure)
        ? []
        : [at(side, ['figures', place, 'year'], `“${figure.year}” is no year; where the source has none: undated`)]),
      ...(isSourced({ ...figure, year: 'undated' })
        ? []
        : [at(side, ['figures', place], 'a figure has a value and says what was measured')]),
    ]),
  );
}
