import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { accommodations } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';

/** Ends a person's extra time for sittings that start from now on. Throws `not-found` when none is in force. */
export async function endExtraTime(admin: Admin, personId: string, reason: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const inForce = and(eq(accommodations.personId, personId), isNull(accommodations.endedAt));
    const [held] = await tx.select({ id: accommodations.id }).from(accommodations).where(inForce);
    if (!held) throw new Refusal('not-found');
    await tx.update(accommodations).set({ endedAt: now }).where(inForce);
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'extra-time-ended',
      subject: { type: 'person', id: personId },
      reason,
    });
  });
}
