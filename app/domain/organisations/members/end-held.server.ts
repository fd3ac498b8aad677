import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { MembershipRole } from '../../people/actor';
import { Refusal } from '../../refusal';
import { withdrawInvitationsOf } from '../invitations/withdraw-invitations-of.server';
import { stewardRole } from '../organisation';
import { type MembershipAct, membershipTransition } from './membership-transitions';

type End = {
  act: MembershipAct;
  actorId: string;
  organisationId: string;
  personId: string;
  /** One role; left out: all they hold there. */
  role?: MembershipRole;
  reason?: string;
};

/**
 * Ends what a person holds in an organisation, each role recorded with the reason; the rows stay, as history. What they
 * learned, sat and were issued is theirs and stays. Whoever stops running an organisation leaves no open invitation of
 * theirs behind: its link could lead them back. Throws `not-found` where there is nothing to end, `reason-missing`, and
 * `last-steward` where the table keeps the last one.
 */
export async function endHeld(tx: Transaction, end: End, now: number): Promise<void> {
  const { act, actorId, organisationId, personId, role, reason } = end;
  const { keepsSteward, evidence } = membershipTransition(act);
  if (evidence === 'reason' && !reason?.trim()) throw new Refusal('reason-missing', {}, 'reason');
  const inForce = and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt));
  const ended = await tx
    .update(memberships)
    .set({ endedAt: now })
    .where(and(inForce, eq(memberships.personId, personId), role && eq(memberships.role, role)))
    .returning({ role: memberships.role });
  if (ended.length === 0) throw new Refusal('not-found');
  const [organisation] = await tx
    .select({ kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const running = organisation && stewardRole(organisation.kind);
  if (running && ended.some((each) => each.role === running)) {
    const left = await tx.$count(memberships, and(inForce, eq(memberships.role, running)));
    if (keepsSteward && left === 0) throw new Refusal('last-steward');
    if (act !== 'hand-on') await withdrawInvitationsOf(tx, { organisationId, personId, actorId }, now);
  }
  for (const each of ended) {
    await record(tx, {
      at: now,
      actorId,
      action: 'membership-ended',
      subject: { type: 'person', id: personId },
      reason,
      detail: { organisationId, role: each.role, how: act },
    });
  }
}
