import { and, eq, isNull } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { people } from '#db/schema/people';
import { erasures } from '#db/schema/privacy';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import type { Letter } from '../../people/letter';
import { verifyPassword } from '../../people/password.server';
import { queueMail } from '../../people/queue-mail.server';
import { countTry, forgetTries, type Try } from '../../people/throttle.server';
import { Refusal } from '../../refusal';
import { ERASURE_DELAY_MS } from './erasure-days';
import { refuseErasure } from './refuse-erasure.server';

export type ErasureLetter = Letter<{ name: string; dueAt: number; zone: string }>;

/**
 * A person asks to be erased, which takes their password and happens seven days later. Until then all stays as it is and they
 * can take it back; they are told by mail. Throws `wrong-password`, `too-many-tries`, `erasure-asked-already`, and what
 * `refuseErasure` does. Returns when it is due.
 */
export async function askErasure(
  actor: Actor,
  { currentPassword, letter }: { currentPassword: string; letter: ErasureLetter },
  now: number,
): Promise<number> {
  const asked: Try = ['own-password', actor.personId];
  await countTry(asked);
  const [person] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(and(eq(people.id, actor.personId), isNull(people.erasedAt)));
  if (!(await verifyPassword(person?.passwordHash, currentPassword))) {
    throw new Refusal('wrong-password', {}, 'currentPassword');
  }
  await forgetTries(asked);
  const dueAt = now + ERASURE_DELAY_MS;
  await transaction(async (tx) => {
    const standing = and(eq(erasures.personId, actor.personId), isNull(erasures.withdrawnAt));
    if ((await tx.$count(erasures, standing)) > 0) throw new Refusal('erasure-asked-already');
    await refuseErasure(tx, actor.personId, actor.language);
    await tx.insert(erasures).values({ id: newId(), personId: actor.personId, askedAt: now, dueAt });
    const words = letter(actor.language, { name: actor.name, dueAt, zone: actor.zone });
    await queueMail(tx, { recipient: actor.email, language: actor.language, ...words }, now);
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'erasure-asked',
      subject: { type: 'person', id: actor.personId },
      detail: { dueAt },
    });
  });
  return dueAt;
}
