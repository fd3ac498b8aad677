import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { examWindows, windowSeats } from '#db/schema/windows';
import { Refusal } from '../../refusal';
import type { Policy } from '../policy/policy';
import { readRoomCode, windowState } from './exam-window';

/**
 * The window a room code opens for a person now. A window with a roster is for those on it; one without is for all who
 * have its code. Null when no code was given and the policy asks for none.
 * Throws `window-code-wrong`, `window-closed` or `not-on-roster`, at the field `code`.
 */
export async function admitToWindow(
  reader: Reader,
  policy: Pick<Policy, 'id' | 'start'>,
  personId: string,
  typed: string | undefined,
  now: number,
): Promise<string | null> {
  const code = readRoomCode(typed ?? '');
  if (code === '' && policy.start !== 'in-window') return null;
  const [found] = await reader
    .select()
    .from(examWindows)
    .where(and(eq(examWindows.code, code), eq(examWindows.examId, policy.id), isNull(examWindows.cancelledAt)));
  if (!found) throw new Refusal('window-code-wrong', {}, 'code');
  if (windowState(found, now) !== 'open') throw new Refusal('window-closed', {}, 'code');
  const seats = await reader
    .select({ personId: windowSeats.personId })
    .from(windowSeats)
    .where(eq(windowSeats.windowId, found.id));
  if (seats.length > 0 && !seats.some((seat) => seat.personId === personId)) {
    throw new Refusal('not-on-roster', {}, 'code');
  }
  return found.id;
}
