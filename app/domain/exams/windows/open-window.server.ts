import { inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { people } from '#db/schema/people';
import { examWindows, windowSeats } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { normaliseEmail } from '../../people/email';
import { Refusal } from '../../refusal';
import { findPolicy } from '../policy/find-policy.server';
import { newRoomCode } from './exam-window';

export type WindowPlan = {
  examId: string;
  title: string;
  opensAt: number;
  closesAt: number;
  /** The roster by address; nobody named means everybody with the code. */
  emails: readonly string[];
};

/**
 * Opens an exam window with a room code of its own. Throws `not-found` for another exam, `window-turned-around` when it
 * closes before it opens or is over already, and `roster-unknown` naming the first address nobody has.
 */
export async function openWindow(admin: Admin, plan: WindowPlan, now: number): Promise<{ windowId: string }> {
  const { id: examId } = findPolicy(plan.examId);
  const { title, opensAt, closesAt } = plan;
  if (closesAt <= opensAt || closesAt <= now) throw new Refusal('window-turned-around', {}, 'closesAt');
  const emails = [...new Set(plan.emails.map(normaliseEmail))];
  const id = newId();
  await transaction(async (tx) => {
    const seated = await tx
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(inArray(people.email, emails));
    const unknown = emails.find((email) => !seated.some((person) => person.email === email));
    if (unknown !== undefined) throw new Refusal('roster-unknown', { email: unknown }, 'emails');
    const window = { id, examId, title, opensAt, closesAt, code: newRoomCode() };
    await tx.insert(examWindows).values({ ...window, createdBy: admin.personId, createdAt: now });
    if (seated.length > 0) {
      await tx.insert(windowSeats).values(seated.map((person) => ({ windowId: id, personId: person.id })));
    }
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'window-opened',
      subject: { type: 'window', id },
      detail: { examId, opensAt, closesAt, seats: seated.length },
    });
  });
  return { windowId: id };
}
