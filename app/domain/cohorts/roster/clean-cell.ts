import { normaliseEmail } from '../../people/email';

/** What spreadsheets leave in cells and nobody sees: every kind of space, and characters without width. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const tidy = (text: string): string => text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();

/** A name as it is kept: in its own script and width, with plain single spaces. */
export const cleanName = (text: string): string => tidy(text).normalize('NFC');

/** A student or staff number as it is kept and compared: half-width, without spaces; leading zeros count. */
export const cleanNumber = (text: string): string => tidy(text.normalize('NFKC')).replaceAll(' ', '').toUpperCase();

/** An address as it is kept and compared. A space inside it stays, and is a fault: nobody's address is guessed. */
export const cleanEmail = (text: string): string => normaliseEmail(tidy(text));
