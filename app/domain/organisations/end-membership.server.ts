import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { record } from '../audit/record.server';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';

/** Ends a membership, with the reason why. The row stays, as history. Throws `not-found` when none is in force. */
export async function endMembership(
  admin: Admin,
  { membershipId, reason }: { membershipId: string; reason: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const [ended] = await tx
      .update(memberships)
      .set({ endedAt: now })
      .where(and(eq(memberships.id, membershipId), isNull(memberships.endedAt)))
      .returning();
    if (!ended) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'membership-ended',
      subject: { type: 'person', id: ended.personId },
      reason,
      detail: { organisationId: ended.organisationId, role: ended.role },
    });
  });
}
