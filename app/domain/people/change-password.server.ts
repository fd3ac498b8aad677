import { and, eq, ne } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { passwordResets, people, sessions } from '#db/schema/people';
import { record } from '../audit/record.server';
import { Refusal } from '../refusal';
import type { Actor } from './actor';
import type { Letter } from './letter';
import { hashPassword, verifyPassword } from './password.server';
import { queueMail } from './queue-mail.server';
import { countTry, forgetTries, type Try } from './throttle.server';
import { refuseWeakPassword } from './weak-password.server';

export type PasswordChange = { currentPassword: string; newPassword: string; letter: Letter<{ name: string }> };

/**
 * Changes the person's password, which takes the present one, and ends their other sessions and open reset links. Throws
 * `wrong-password`, `too-many-tries` after five wrong ones, and the refusals of a weak password.
 */
export async function changePassword(actor: Actor, change: PasswordChange, now: number): Promise<void> {
  const { currentPassword, newPassword, letter } = change;
  const asked: Try = ['own-password', actor.personId];
  await countTry(asked);
  const [person] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, actor.personId));
  if (!(await verifyPassword(person?.passwordHash, currentPassword))) {
    throw new Refusal('wrong-password', {}, 'currentPassword');
  }
  await forgetTries(asked);
  refuseWeakPassword(newPassword, actor.email, 'newPassword');
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    await tx.update(people).set({ passwordHash }).where(eq(people.id, actor.personId));
    await tx.delete(sessions).where(and(eq(sessions.personId, actor.personId), ne(sessions.id, actor.sessionId)));
    await tx.update(passwordResets).set({ usedAt: now }).where(eq(passwordResets.personId, actor.personId));
    const { subject, body } = letter(actor.language, { name: actor.name });
    await queueMail(tx, { recipient: actor.email, language: actor.language, subject, body }, now);
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'password-changed',
      subject: { type: 'person', id: actor.personId },
      detail: { how: 'account' },
    });
  });
}
