import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another when read from a board. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A class's join code: one of 850 thousand million, and guessing is throttled. */
export const newClassCode = (): string =>
  Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');
