import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classConsents, classMembers } from '#db/schema/cohorts';
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
  const own = and(eq(classConsents.classId, classId), eq(classConsents.personId, actor.personId));
  await transaction(async (tx) => {
    const place = and(
      eq(classMembers.classId, classId),
      eq(classMembers.personId, actor.personId),
      isNull(classMembers.leftAt),
    );
    if ((await tx.$count(classMembers, place)) === 0) throw new Refusal('not-found');
    if ((await tx.$count(classConsents, own)) > 0 === shared) return;
    await tx.delete(classConsents).where(own);
    if (shared) {
      const fields = ['name', 'clearance'] as const;
      const given = fields.map((field) => ({ classId, personId: actor.personId, field, since: now }));
      await tx.insert(classConsents).values(given);
    }
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: shared ? 'class-sharing-granted' : 'class-sharing-withdrawn',
      subject: { type: 'order-class', id: classId },
    });
  });
}
