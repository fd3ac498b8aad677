import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { memberships } from '#db/schema/organisations';
import type { MembershipRole, Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { endHeld } from './end-held.server';
import { findStewarded } from './find-stewarded.server';

export type RoleTaken = {
  organisationId: string;
  personId: string;
  /** One role; null: everything they hold there, so that they are no member any more. */
  role: MembershipRole | null;
  reason: string;
};

/**
 * Takes a role, or every one, from a member of the organisation, with the reason why. One's own is not taken but left or
 * handed on. Returns whether they are still a member. Throws `not-found`, `not-for-oneself`, `reason-missing`,
 * `last-steward`.
 */
export async function takeRole(
  trainer: Trainer,
  { organisationId, personId, role, reason }: RoleTaken,
  now: number,
): Promise<boolean> {
  return transaction(async (tx) => {
    await findStewarded(tx, trainer, organisationId);
    if (personId === trainer.personId) throw new Refusal('not-for-oneself');
    const taken = { act: 'take' as const, actorId: trainer.personId, organisationId, personId, reason };
    await endHeld(tx, { ...taken, ...(role && { role }) }, now);
    const left = and(
      eq(memberships.organisationId, organisationId),
      eq(memberships.personId, personId),
      isNull(memberships.endedAt),
    );
    return (await tx.$count(memberships, left)) > 0;
  });
}
