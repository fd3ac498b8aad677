import { Refusal } from '../refusal';
import list from './common-passwords.txt?raw';

/** The 3,000 most common passwords of eight characters and more (OWASP SecLists), and those common in Chinese. */
const common = new Set(list.split('\n').filter(Boolean));

const SITE_NAMES = ['greenroom', '候场'];
const LEAST = 8;

/**
 * Refuses a password somebody would try first: one of the common ones, one of fewer than four different characters, or
 * one that is too short once the account's own name and the site's are taken out of it.
 */
export function refuseWeakPassword(password: string, email: string, field: string): void {
  const lower = password.normalize('NFKC').toLowerCase();
  if (common.has(lower) || new Set(lower).size < 4) throw new Refusal('password-common', {}, field);
  const [account = ''] = email.split('@');
  const known = [...SITE_NAMES, ...(account.length >= 3 ? [account] : [])];
  const rest = known.reduce((text, word) => text.split(word).join(''), lower);
  if (rest !== lower && rest.length < LEAST) throw new Refusal('password-guessable', {}, field);
}
