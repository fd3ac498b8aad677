import { Refusal } from '../../refusal';

/**
 * One page writes to a sitting; every other one only reads until it takes over, which is recorded. A page names itself
 * at random. Forms sent without JavaScript share one name a session, and give way to a page of the same session.
 */
export const formWriter = (sessionId: string): string => `form-${sessionId.slice(0, 32)}`;

/** Whether a page may write: it is the writer, nobody is, or the writer is its own session's form. */
export const mayWrite = (holder: string | null, writer: string, sessionId: string): boolean =>
  holder === null || holder === writer || holder === formWriter(sessionId);

/** Throws `written-elsewhere` when another page is the writer. */
export function refuseOtherWriters(holder: string | null, writer: string, sessionId: string): void {
  if (!mayWrite(holder, writer, sessionId)) throw new Refusal('written-elsewhere');
}
