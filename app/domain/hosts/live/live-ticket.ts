/** What the code on a badge says: who was shown as cleared, for which store, and when (s since 1970). */
export type Ticket = { personId: string; storeId: string | null; shownAt: number };

/** A code counts for a minute; the badge shows a new one every 15 seconds. In ms. */
export const TICKET_VALID_MS = 60_000;
export const TICKET_EVERY_MS = 15_000;
/** How far ahead the clock of another of our machines may be. */
export const CLOCK_SLACK_MS = 5_000;

const ID = /^[0-9a-z]{1,40}$/;
const SECONDS = /^[0-9a-z]{6,7}$/;
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

/** What is said, as short as can be, since each letter makes the code harder to scan from a video. */
export const ticketContent = ({ personId, storeId, shownAt }: Ticket): string =>
  `${personId}.${storeId ?? ''}.${shownAt.toString(36)}`;

/** What is signed: a signature of a badge's code is worth nothing as one of anything else. */
export const ticketBytes = (content: string): string => `greenroom live ticket\n${content}`;

/** Takes the text of a code apart; null for what cannot be one. There is one way to write each. */
export function readTicketText(text: string): { ticket: Ticket; content: string; signature: string } | null {
  const [personId = '', storeId = '', seconds = '', signature = '', ...more] = text.split('.');
  const fits = ID.test(personId) && (storeId === '' || ID.test(storeId)) && SECONDS.test(seconds);
  if (!fits || !SIGNATURE.test(signature) || more.length > 0) return null;
  const ticket = { personId, storeId: storeId || null, shownAt: Number.parseInt(seconds, 36) };
  const content = ticketContent(ticket);
  return text === `${content}.${signature}` ? { ticket, content, signature } : null;
}

/** How old a code is, when it is looked at: fresh, too old to say who is on air now, or from a future nobody here made. */
export function ageOf({ shownAt }: Ticket, now: number): { state: 'fresh' | 'old' | 'ahead'; seconds: number } {
  const age = now - shownAt * 1000;
  const state = age < -CLOCK_SLACK_MS ? 'ahead' : age < TICKET_VALID_MS ? 'fresh' : 'old';
  return { state, seconds: Math.max(0, Math.floor(age / 1000)) };
}
