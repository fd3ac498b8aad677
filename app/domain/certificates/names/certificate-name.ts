/** How many characters a name, and its romanisation, may have. */
export const NAME_LENGTH = 60;
export const LATIN_LENGTH = 80;

const LATIN = /^\p{Script=Latin}$/u;
const LETTER = /^\p{L}$/u;
/** What stands in names beside letters and digits: O’Neill, Jean-Luc, 阿卜杜拉·买买提, Jr., (née Li). */
const BETWEEN = /^[\p{Nd} .,'’‘\-‐·・•()（）]$/u;

/** Whether every letter of a name is a Latin one, so that it needs no romanisation. */
export const isLatin = (name: string): boolean =>
  [...name].every((character) => !LETTER.test(character) || LATIN.test(character));

/**
 * What the form for a name begins with, from the name of an account: where that is a name followed by its spelling in Latin
 * letters, the two apart.
 */
export function suggestName(account: string): { name: string; latin: string } {
  const parts = account.trim().split(/\s+/u);
  const first = parts.findIndex(isLatin);
  const split = first > 0 && parts.slice(0, first).every((part) => !isLatin(part)) && parts.slice(first).every(isLatin);
  if (!split) return { name: account.trim(), latin: '' };
  return { name: parts.slice(0, first).join(' '), latin: parts.slice(first).join(' ') };
}

export type NameProblem = { problem: 'letterless' } | { problem: 'character'; character: string };

/** What is wrong with a name, the first thing only; null when nothing is. `latin` allows Latin letters alone. */
export function nameProblem(name: string, { latin = false } = {}): NameProblem | null {
  for (const character of name) {
    const letter = LETTER.test(character) && (!latin || LATIN.test(character));
    if (!(letter || BETWEEN.test(character))) return { problem: 'character', character };
  }
  return [...name].some((character) => LETTER.test(character)) ? null : { problem: 'letterless' };
}
