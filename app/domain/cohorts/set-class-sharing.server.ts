import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { record } from '../audit/record.server';
import type { Actor } from '../people/actor';
import { Refusal } from '../refusal';

/**
 * A learner says whether the enterprise of an order class they are in may see them: their name, their light with its
 * first reason, and until when their certificate is valid. Never on anybody else's behalf; saying the same again
 * changes nothing. Throws `not-found` for a class they are not in.
 */
export async function setClassSharing(
  actor: Actor,
  { classId, shared }: { classId: string; shared: boolean },
  now: number,
): Promise<void> {
  const own = and(eq(classMembers.classId, classId), eq(classMembers.personId, actor.personId));
  await transaction(async (tx) => {
    const [place] = await tx.select({ sharedAt: classMembers.sharedAt }).from(classMembers).where(own);
    if (!place) throw new Refusal('not-found');
    if ((place.sharedAt !== null) === shared) return;
    await tx
      .update(classMembers)
      .set({ sharedAt: shared ? now : null })
      .where(own);
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: shared ? 'class-sharing-granted' : 'class-sharing-withdrawn',
      subject: { type: 'order-class', id: classId },
    });
  });
}
