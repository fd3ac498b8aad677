import { and, eq, gt } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { passwordResets, people } from '#db/schema/people';
import { record } from '../audit/record.server';
import type { Letter } from './letter';
import { queueMail } from './queue-mail.server';
import { hashResetToken, newResetToken, RESET_LIFETIME_MS } from './reset-token';
import { countTry } from './throttle.server';

export type ResetAsked = {
  /** Normalised. */
  email: string;
  client: string;
  /** Words the mail around the link that this token makes. */
  letter: Letter<{ name: string; token: string }>;
};

/** However many ask, from however many places: a person is mailed at most this many links an hour. */
const LINKS_AN_HOUR = 3;

/**
 * Mails a link to set a new password, in the person's language. Nothing in the answer says whether the address has an
 * account. Throws `too-many-tries`.
 */
export async function askPasswordReset({ email, client, letter }: ResetAsked, now: number): Promise<void> {
  await countTry(['reset-pair', client, email], ['reset-address', client]);
  const [person] = await db
    .select({ id: people.id, name: people.name, language: people.language })
    .from(people)
    .where(eq(people.email, email));
  if (!person) return;
  const token = newResetToken();
  const { subject, body } = letter(person.language, { name: person.name, token });
  await transaction(async (tx) => {
    const lately = and(eq(passwordResets.personId, person.id), gt(passwordResets.askedAt, now - RESET_LIFETIME_MS));
    if ((await tx.$count(passwordResets, lately)) >= LINKS_AN_HOUR) return;
    await tx.insert(passwordResets).values({
      tokenHash: hashResetToken(token),
      personId: person.id,
      askedAt: now,
      expiresAt: now + RESET_LIFETIME_MS,
    });
    await queueMail(tx, { recipient: email, language: person.language, subject, body }, now);
    await record(tx, {
      at: now,
      actorId: null,
      action: 'password-reset-asked',
      subject: { type: 'person', id: person.id },
    });
  });
}
