import { DRAWN_WIDTH, SMALLEST_LETTER } from './drawing';
import type { Finding } from './finding';

/** Words in a figure, and where they stand. `moved` ones stand somewhere else than `x` says. */
export type DrawnText = {
  words: string;
  size: number;
  anchor: string;
  x: number;
  line: number;
  lang: string | null;
  moved: boolean;
};

/** Widths in parts of a letter's size, as text faces have them, roughly: a picture that is just wide enough is too wide. */
const LATIN = 0.54;
const HAN = 1;
const widthOf = ({ words, size }: DrawnText): number =>
  [...words.trim()].reduce((sum, letter) => sum + (letter > '\u2e80' ? HAN : LATIN), 0) * size;

/**
 * What is wrong with the words of a figure: letters too small for a telephone, words that run over its edge, words in one
 * language only. Digits and signs belong to both.
 */
export function checkWords(texts: { en: DrawnText[]; zh: DrawnText[] }, file: string): Finding[] {
  const all = [...texts.en, ...texts.zh];
  const small = all.filter(({ size }) => !(size >= SMALLEST_LETTER));
  const wide = all.filter((text) => !text.moved && runsOver(text));
  const shared = all.filter(({ lang, words }) => lang === null && /\p{Letter}{3}/u.test(words));
  const own = (side: DrawnText[]) => side.filter(({ lang }) => lang !== null).length;
  return [
    ...small.map(({ line, size }) => ({
      file,
      line,
      problem: `letters of ${size} are smaller than ${SMALLEST_LETTER}`,
    })),
    ...wide.map(({ line, words }) => ({ file, line, problem: `“${words.trim()}” runs over the edge` })),
    ...shared.map(({ line, words }) => ({ file, line, problem: `“${words.trim()}” needs lang="en" or lang="zh"` })),
    ...(own(texts.en) > 0 && own(texts.zh) > 0
      ? []
      : own(texts.en) + own(texts.zh) > 0
        ? [{ file, line: 1, problem: 'has words in one language only' }]
        : []),
  ];
}

function runsOver(text: DrawnText): boolean {
  const width = widthOf(text);
  const left = text.anchor === 'middle' ? text.x - width / 2 : text.anchor === 'end' ? text.x - width : text.x;
  return left < 0 || left + width > DRAWN_WIDTH;
}
