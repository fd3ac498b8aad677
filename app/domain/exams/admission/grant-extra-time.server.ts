import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { people } from '#db/schema/people';
import { accommodations } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';

/**
 * Entitles a person to extra time, in per cent of an exam's minutes, from now on until it is ended; a new grant replaces
 * the one in force. A sitting that runs is not touched: see `extendSitting`. Throws `not-found` or `not-for-oneself`.
 */
export async function grantExtraTime(
  admin: Admin,
  { personId, extraPercent, reason }: { personId: string; extraPercent: number; reason: string },
  now: number,
): Promise<void> {
  if (personId === admin.personId) throw new Refusal('not-for-oneself');
  await transaction(async (tx) => {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
    if (!person) throw new Refusal('not-found');
    await tx
      .update(accommodations)
      .set({ endedAt: now })
      .where(and(eq(accommodations.personId, personId), isNull(accommodations.endedAt)));
    await tx
      .insert(accommodations)
      .values({ id: newId(), personId, extraPercent, reason, grantedBy: admin.personId, grantedAt: now });
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'extra-time-granted',
      subject: { type: 'person', id: personId },
      reason,
      detail: { extraPercent },
    });
  });
}
