/** A stretch of text; `hit` marks what was searched for. */
export type Piece = { text: string; hit: boolean };

/** About two lines. */
const LENGTH = { latin: 160, han: 80 };

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const HAN = /\p{Script=Han}/u;

/**
 * The part of a text around the first of some words, cut into pieces with those words marked. Latin words are marked
 * from their beginning, so that “class” marks “classes”; without any hit it is the beginning of the text.
 */
export function snippet(text: string, words: readonly string[]): Piece[] {
  const wanted = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const pattern =
    wanted.length > 0
      ? new RegExp(
          wanted
            .map((word) => (HAN.test(word) ? literal(word) : `(?<![\\p{L}\\p{N}])${literal(word)}[\\p{L}\\p{N}]{0,3}`))
            .join('|'),
          'giu',
        )
      : null;
  const length = HAN.test(text) ? LENGTH.han : LENGTH.latin;
  const first = pattern ? Math.max(text.search(pattern), 0) : 0;
  const start = wordStart(text, Math.max(0, first - Math.floor(length / 3)));
  const end = Math.min(text.length, start + length);
  const shown = (start > 0 ? '… ' : '') + text.slice(start, end).trim() + (end < text.length ? ' …' : '');
  return pattern ? mark(shown, pattern) : [{ text: shown, hit: false }];
}

/** The beginning of the word a place stands in, so that no Latin word is cut. */
function wordStart(text: string, place: number): number {
  if (place === 0 || HAN.test(text.charAt(place))) return place;
  const space = text.indexOf(' ', place);
  return space >= 0 && space - place < 20 ? space + 1 : place;
}

function mark(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), hit: false });
    pieces.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}
