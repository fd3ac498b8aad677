import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { examWindows, windowSeats } from '#db/schema/windows';
import { Refusal } from '../../refusal';
import type { Policy } from '../policy/policy';
import { readRoomCode, windowState } from './exam-window';

/**
 * The window a room code opens for a person now. A window with a roster is for those on it; one without is for all who
 * have its code. A class's exam room is only for those seated in it who are still in the class. Null when no code was given and the policy asks for none.
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
  if (!(await isSeated(reader, found, personId))) throw new Refusal('not-on-roster', {}, 'code');
  return found.id;
}

async function isSeated(
  reader: Reader,
  { id, classId }: { id: string; classId: string | null },
  personId: string,
): Promise<boolean> {
  const own = and(eq(windowSeats.windowId, id), eq(windowSeats.personId, personId));
  if ((await reader.$count(windowSeats, own)) === 0) {
    return classId === null && (await reader.$count(windowSeats, eq(windowSeats.windowId, id))) === 0;
  }
  if (classId === null) return true;
  const place = and(
    eq(classMembers.classId, classId),
    eq(classMembers.personId, personId),
    isNull(classMembers.leftAt),
  );
  return (await reader.$count(classMembers, place)) > 0;
}
