import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { examWindows } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { windowState } from './exam-window';

/** Cancels a window: nobody starts with its code any more; who has started goes on. Throws `not-found` or `window-closed`. */
export async function cancelWindow(admin: Admin, windowId: string, reason: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const [window] = await tx.select().from(examWindows).where(eq(examWindows.id, windowId));
    if (!window) throw new Refusal('not-found');
    const state = windowState(window, now);
    if (state === 'cancelled' || state === 'over') throw new Refusal('window-closed');
    await tx.update(examWindows).set({ cancelledAt: now }).where(eq(examWindows.id, windowId));
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'window-cancelled',
      subject: { type: 'window', id: windowId },
      reason,
    });
  });
}
