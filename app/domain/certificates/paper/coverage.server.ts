import { Refusal } from '../../refusal';
import { face, faceNames } from './faces.server';

/**
 * Scripts that are set one letter after another, from left to right. Others (Arabic, Devanagari, Thai …) need shaping,
 * which the paper's typesetting does not do, whatever a face may cover.
 */
const UNSHAPED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}]$/u;
/** Invisible, direction-turning, unassigned, and marks that stand on the letter before them. */
const NOT_SET_ALONE = /^[\p{C}\p{M}\p{Zl}\p{Zp}]$/u;

/** A text as it is printed: composed characters, single spaces. */
export const asPrinted = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The characters of a text that the paper's faces cannot print right, each once, in the order they come. */
export function unprintable(text: string): string[] {
  return [...new Set(asPrinted(text))].filter((character) => {
    if (NOT_SET_ALONE.test(character) || !UNSHAPED.test(character)) return true;
    const point = character.codePointAt(0) ?? 0;
    return !faceNames.some((name) => face(name).covers(point));
  });
}

const NAMED_AT_MOST = 5;

/** A character so that anybody can find it: “𠮷 (U+20BB7)”; one that cannot be seen, by its code point alone. */
function named(character: string): string {
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/^[\p{C}\p{Z}]$/u.test(character)) return point;
  return `${/^\p{M}$/u.test(character) ? `◌${character}` : character} (${point})`;
}

/**
 * Refuses a name that the certificate cannot print, at the name's field, with the characters named: at entry, so that
 * nobody passes an exam for a paper with holes in it.
 */
export function checkPrintable(name: string, field = 'name'): void {
  const characters = unprintable(name);
  if (characters.length === 0) return;
  throw new Refusal(
    'name-unprintable',
    { characters: characters.slice(0, NAMED_AT_MOST).map(named).join(', ') },
    field,
  );
}
