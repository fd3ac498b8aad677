import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { classConsents, classes, classMembers } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { findAge } from '../../people/find-age.server';
import { Refusal } from '../../refusal';
import { type ConsentField, consentFields } from '../consent';

/**
 * A learner says which of their fields the enterprise of an order class may see, replacing what they said before, at
 * once. Without their name nothing is seen, so nothing else is kept. Never on anybody else's behalf; saying the same
 * again changes nothing and keeps since when. Throws `not-found` for a class they are not in or that nobody ordered, and
 * `not-of-age` when somebody under 18 would share anything; taking back is always allowed.
 */
export async function setConsents(
  actor: Actor,
  { classId, fields }: { classId: string; fields: readonly ConsentField[] },
  now: number,
): Promise<void> {
  const wanted = fields.includes('name') ? consentFields.filter((field) => fields.includes(field)) : [];
  const own = and(eq(classConsents.classId, classId), eq(classConsents.personId, actor.personId));
  await transaction(async (tx) => {
    await refuseOutsider(tx, classId, actor.personId);
    const rows = await tx.select({ field: classConsents.field }).from(classConsents).where(own);
    const held = new Set(rows.map(({ field }) => field));
    const given = wanted.filter((field) => !held.has(field));
    const withdrawn = [...held].filter((field) => !wanted.includes(field));
    if (given.length > 0 && (await findAge(tx, actor.personId, now)).underAge) {
      throw new Refusal('not-of-age', {}, 'fields');
    }
    for (const field of withdrawn) await tx.delete(classConsents).where(and(own, eq(classConsents.field, field)));
    for (const field of given) {
      await tx.insert(classConsents).values({ classId, personId: actor.personId, field, since: now });
    }
    if (given.length + withdrawn.length === 0) return;
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: wanted.length > 0 ? 'class-sharing-granted' : 'class-sharing-withdrawn',
      subject: { type: 'order-class', id: classId },
      detail: { given: given.join(' '), withdrawn: withdrawn.join(' ') },
    });
  });
}

async function refuseOutsider(tx: Transaction, classId: string, personId: string): Promise<void> {
  const [place] = await tx
    .select({ classId: classMembers.classId })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .where(
      and(
        eq(classMembers.classId, classId),
        eq(classMembers.personId, personId),
        isNull(classMembers.leftAt),
        isNotNull(classes.orderId),
      ),
    );
  if (!place) throw new Refusal('not-found');
}
