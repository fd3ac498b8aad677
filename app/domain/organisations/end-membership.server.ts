import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { memberships } from '#db/schema/organisations';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';
import { endHeld } from './members/end-held.server';

/**
 * Ends a membership, with the reason why, also the last one that runs an organisation: admins appoint the next. The row
 * stays, as history. Throws `not-found` when none is in force.
 */
export async function endMembership(
  admin: Admin,
  { membershipId, reason }: { membershipId: string; reason: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const [held] = await tx
      .select({
        organisationId: memberships.organisationId,
        personId: memberships.personId,
        role: memberships.role,
      })
      .from(memberships)
      .where(and(eq(memberships.id, membershipId), isNull(memberships.endedAt)));
    if (!held) throw new Refusal('not-found');
    await endHeld(tx, { act: 'end', actorId: admin.personId, ...held, reason }, now);
  });
}
