import { and, eq, isNull } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { invitations, memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Language } from '../../language';
import type { MembershipRole, Trainer } from '../../people/actor';
import type { Letter } from '../../people/letter';
import { hashLinkToken, newLinkToken } from '../../people/link-token';
import { queueMail } from '../../people/queue-mail.server';
import { Refusal } from '../../refusal';
import { findStewarded } from '../members/find-stewarded.server';
import { roleExistsAt } from '../organisation';
import { invitationEnd, OPEN_AT_MOST } from './invitation-transitions';
import { openInvitation } from './open-invitation.server';

/** What the mail around the link says. `until` is a moment in ms, to be written in `zone`. */
export type InvitationLetter = Letter<{
  inviter: string;
  organisation: { en: string; zh: string };
  role: MembershipRole;
  token: string;
  until: number;
  zone: string;
}>;

export type NewInvitation = {
  organisationId: string;
  role: MembershipRole;
  /** Whom it is mailed to and who alone may accept it, normalised; null: whoever has the link. */
  email: string | null;
  /** For how many days it counts. */
  days: number;
  /** The mail's, for an address that has no account yet. */
  language: Language;
  letter: InvitationLetter;
};

/**
 * Invites somebody into the organisation, once: by mail, bound to the address, or by a link to hand on. Returns the link's
 * token, which is stored nowhere; for a mailed one null, as it is in the mail alone. Throws `not-found`, `role-not-here`,
 * `membership-exists` and `invited-already` at the address, `too-many-invitations`.
 */
export async function makeInvitation(trainer: Trainer, wanted: NewInvitation, now: number): Promise<string | null> {
  const { organisationId, role, email, days, letter } = wanted;
  const invited = email === null ? null : await accountOf(email);
  const zone = invited?.zone ?? trainer.zone;
  const language = invited?.language ?? wanted.language;
  const [id, token, expiresAt] = [newId(), newLinkToken(), invitationEnd(now, days)];
  await transaction(async (tx) => {
    const { kind, name } = await findStewarded(tx, trainer, organisationId);
    if (!roleExistsAt(role, kind)) throw new Refusal('role-not-here', {}, 'role');
    const open = and(eq(invitations.organisationId, organisationId), openInvitation(now));
    if ((await tx.$count(invitations, open)) >= OPEN_AT_MOST) {
      throw new Refusal('too-many-invitations', { limit: OPEN_AT_MOST });
    }
    if (email !== null) await refuseKnown(tx, { organisationId, role, email, personId: invited?.id }, now);
    await tx.insert(invitations).values({
      ...{ id, organisationId, role, email, expiresAt },
      tokenHash: hashLinkToken(token),
      invitedBy: trainer.personId,
      invitedAt: now,
    });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'invitation-made',
      subject: { type: 'invitation', id },
      detail: { organisationId, role, how: email === null ? 'link' : 'mail', expiresAt },
    });
    if (email === null) return;
    const facts = { inviter: trainer.name, organisation: name, role, token, until: expiresAt, zone };
    await queueMail(tx, { recipient: email, language, ...letter(language, facts) }, now);
  });
  return email === null ? token : null;
}

async function accountOf(email: string) {
  const [account] = await db
    .select({ id: people.id, language: people.language, zone: people.zone })
    .from(people)
    .where(eq(people.email, email));
  return account ?? null;
}

type Known = { organisationId: string; role: MembershipRole; email: string; personId: string | undefined };

/** Somebody who holds the role, or is asked to already, is not asked again. */
async function refuseKnown(tx: Transaction, { organisationId, role, email, personId }: Known, now: number) {
  if (personId !== undefined) {
    const held = and(
      eq(memberships.organisationId, organisationId),
      eq(memberships.personId, personId),
      eq(memberships.role, role),
      isNull(memberships.endedAt),
    );
    if ((await tx.$count(memberships, held)) > 0) throw new Refusal('membership-exists', {}, 'email');
  }
  const asked = and(
    eq(invitations.organisationId, organisationId),
    eq(invitations.email, email),
    eq(invitations.role, role),
    openInvitation(now),
  );
  if ((await tx.$count(invitations, asked)) > 0) throw new Refusal('invited-already', {}, 'email');
}
