/** 128 bits in 26 characters of Crockford's base32: the first character carries three of them. */
const NUMBER = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/**
 * A certificate's number as somebody typed, pasted or read it aloud: spaces, hyphens, capitals and full-width letters
 * do not matter, o is read as 0, i and l as 1. Of a whole address of a public page the number in it is read. Null when it
 * cannot be a number of ours.
 */
export function readNumber(typed: string): string | null {
  const text = typed.slice(0, 400).normalize('NFKC').toLowerCase();
  const number = (/\/verify\/([^/?#]*)/.exec(text)?.[1]?.replaceAll('%20', '') ?? text)
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return NUMBER.test(number) ? number : null;
}

/** A number as it is printed: capitals in groups of five, the last of six. */
export const showNumber = (number: string): string =>
  number
    .toUpperCase()
    .replace(/(.{5})(?=.{6})/g, '$1 ')
    .trim();
