import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { passwordResets, people, sessions } from '#db/schema/people';
import { record } from '../audit/record.server';
import { Refusal } from '../refusal';
import { findPasswordReset } from './find-password-reset.server';
import type { Letter } from './letter';
import { hashPassword } from './password.server';
import { queueMail } from './queue-mail.server';
import { refuseWeakPassword } from './weak-password.server';

export type Reset = {
  token: string;
  newPassword: string;
  /** Words the mail that says it was done. */
  letter: Letter<{ name: string }>;
};

/**
 * Sets a new password by a mailed link, once: the link and all others of the person are used up, and all their sessions
 * end. Throws `link-expired`, also for the second of two at once, and the refusals of a weak password.
 */
export async function resetPassword({ token, newPassword, letter }: Reset, now: number): Promise<void> {
  const { tokenHash, personId, email } = await findPasswordReset(token, now);
  refuseWeakPassword(newPassword, email, 'newPassword');
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    const unused = and(eq(passwordResets.personId, personId), isNull(passwordResets.usedAt));
    const used = await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(unused)
      .returning({ tokenHash: passwordResets.tokenHash });
    if (!used.some((row) => row.tokenHash === tokenHash)) throw new Refusal('link-expired');
    const [person] = await tx
      .update(people)
      .set({ passwordHash })
      .where(eq(people.id, personId))
      .returning({ name: people.name, language: people.language });
    if (!person) throw new Refusal('link-expired');
    await tx.delete(sessions).where(eq(sessions.personId, personId));
    const { subject, body } = letter(person.language, { name: person.name });
    await queueMail(tx, { recipient: email, language: person.language, subject, body }, now);
    await record(tx, {
      at: now,
      actorId: personId,
      action: 'password-changed',
      subject: { type: 'person', id: personId },
      detail: { how: 'link' },
    });
  });
}
