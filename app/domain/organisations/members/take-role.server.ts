import { transaction } from '#db/client';
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
 * handed on. Throws `not-found`, `not-for-oneself`, `reason-missing`, `last-steward`.
 */
export async function takeRole(trainer: Trainer, { organisationId, personId, role, reason }: RoleTaken, now: number) {
  await transaction(async (tx) => {
    await findStewarded(tx, trainer, organisationId);
    if (personId === trainer.personId) throw new Refusal('not-for-oneself');
    const taken = { act: 'take' as const, actorId: trainer.personId, organisationId, personId, reason };
    await endHeld(tx, { ...taken, ...(role && { role }) }, now);
  });
}
