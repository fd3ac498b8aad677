import { and, eq } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { invitations } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { maskEmail } from '../../people/email';
import { hashLinkToken } from '../../people/link-token';
import { Refusal } from '../../refusal';
import { startMembership } from '../members/start-membership.server';
import { openInvitation } from './open-invitation.server';

/**
 * Makes whoever accepts an invitation a member, once, however many try at the same moment. Returns the organisation, also
 * to the person who has accepted it already (a button pressed twice); null for a token that is no invitation's. Throws
 * `invitation-over`, `invitation-for-another` when it was mailed to another address than the account's, and
 * `member-already`, which leaves the invitation open for somebody else.
 */
export async function acceptInvitation(actor: Actor, token: string, now: number): Promise<string | null> {
  return transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(invitations)
      .where(eq(invitations.tokenHash, hashLinkToken(token)));
    if (!found) return null;
    if (found.usedBy !== actor.personId) await spend(tx, found, actor, now);
    return found.organisationId;
  });
}

async function spend(tx: Transaction, found: typeof invitations.$inferSelect, actor: Actor, now: number) {
  const { id, organisationId, role, email } = found;
  const { personId } = actor;
  const used = await tx
    .update(invitations)
    .set({ usedBy: personId, usedAt: now })
    .where(and(eq(invitations.id, id), openInvitation(now)))
    .returning({ id: invitations.id });
  if (used.length === 0) throw new Refusal('invitation-over');
  if (email !== null && email !== actor.email) {
    throw new Refusal('invitation-for-another', { address: maskEmail(email) });
  }
  const start = { act: 'accept' as const, actorId: personId, organisationId, personId, role, by: id };
  if (!(await startMembership(tx, start, now))) throw new Refusal('member-already');
  await record(tx, {
    at: now,
    actorId: personId,
    action: 'invitation-accepted',
    subject: { type: 'invitation', id },
    detail: { organisationId, role },
  });
}
