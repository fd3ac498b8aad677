import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { erasures } from '#db/schema/privacy';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { Refusal } from '../../refusal';

/**
 * Takes back the wish to be erased, as long as it is not carried out: of this and of carrying it out, whichever comes first
 * wins. Throws `erasure-not-asked`.
 */
export async function takeBackErasure(
  actor: Actor,
  { letter }: { letter: Letter<{ name: string }> },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const taken = await tx
      .update(erasures)
      .set({ withdrawnAt: now })
      .where(and(eq(erasures.personId, actor.personId), isNull(erasures.withdrawnAt), isNull(erasures.doneAt)))
      .returning({ id: erasures.id });
    if (taken.length === 0) throw new Refusal('erasure-not-asked');
    const words = letter(actor.language, { name: actor.name });
    await queueMail(tx, { recipient: actor.email, language: actor.language, ...words }, now);
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'erasure-taken-back',
      subject: { type: 'person', id: actor.personId },
    });
  });
}
