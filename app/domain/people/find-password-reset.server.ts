import { and, eq, gt, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { passwordResets, people } from '#db/schema/people';
import { Refusal } from '../refusal';
import { hashResetToken } from './reset-token';

/** Whose reset link this is. Throws `link-expired` when it is unknown, used or over an hour old: one answer for all. */
export async function findPasswordReset(token: string, now: number) {
  const tokenHash = hashResetToken(token);
  const [reset] = await db
    .select({ tokenHash: passwordResets.tokenHash, personId: people.id, name: people.name, email: people.email })
    .from(passwordResets)
    .innerJoin(people, eq(people.id, passwordResets.personId))
    .where(
      and(eq(passwordResets.tokenHash, tokenHash), isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, now)),
    );
  if (!reset) throw new Refusal('link-expired');
  return reset;
}
