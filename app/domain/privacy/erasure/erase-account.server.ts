import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { certificateNames } from '#db/schema/certificates';
import { memberships } from '#db/schema/organisations';
import { adminGrants, outboxMails, passwordResets, people, peopleSeen, sessions } from '#db/schema/people';
import { record } from '../../audit/record.server';
import { endHeld } from '../../organisations/members/end-held.server';

/** Whom an erasure is about: their address as it was, to find what only names it. */
export type Erased = { personId: string; email: string; now: number };

/** What stands where a name stood. */
export const NO_NAME = '—';

/** An address that is nobody's: `.invalid` is reserved for that, so no mail ever leaves for it. */
export const unusableAddress = (personId: string): string => `${personId.toLowerCase()}@erased.invalid`;

/**
 * Empties the account: name, address, password, sessions, links to reset it, the name for certificates, when they were last
 * here, and the mails to them. Roles end first, so that what follows from that still knows whose they were; nobody signs
 * in as them again.
 */
export async function eraseAccount(
  tx: Transaction,
  { personId, email, now, passwordHash }: Erased & { passwordHash: string },
): Promise<void> {
  const own = eq(people.id, personId);
  const emptied = { name: NO_NAME, email: unusableAddress(personId), passwordHash, zone: 'UTC', comesOfAgeOn: null };
  await tx
    .update(people)
    .set({ ...emptied, erasedAt: now })
    .where(own);
  const held = await tx
    .selectDistinct({ organisationId: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
  for (const { organisationId } of held) {
    await endHeld(tx, { act: 'leave', actorId: personId, organisationId, personId }, now);
  }
  const granted = await tx
    .update(adminGrants)
    .set({ withdrawnAt: now })
    .where(and(eq(adminGrants.personId, personId), isNull(adminGrants.withdrawnAt)))
    .returning({ id: adminGrants.id });
  if (granted.length > 0) {
    const subject = { type: 'person', id: personId };
    await record(tx, { at: now, actorId: null, action: 'admin-withdrawn', subject });
  }
  await tx.delete(sessions).where(eq(sessions.personId, personId));
  await tx.delete(passwordResets).where(eq(passwordResets.personId, personId));
  await tx.delete(peopleSeen).where(eq(peopleSeen.personId, personId));
  await tx.delete(certificateNames).where(eq(certificateNames.personId, personId));
  await eraseMails(tx, { personId, email });
}

/** The mails to somebody, under the address they had and the one they have now. */
export async function eraseMails(tx: Transaction, { personId, email }: Pick<Erased, 'personId' | 'email'>) {
  await tx.delete(outboxMails).where(inArray(outboxMails.recipient, [email, unusableAddress(personId)]));
}
