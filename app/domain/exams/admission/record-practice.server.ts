import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { people } from '#db/schema/people';
import { practicePasses } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';

/**
 * Records that a person's practice broadcast passed its review, with who rated it and where the ratings are. A policy may
 * ask for it before an exam. Recording again replaces the evidence. Throws `not-found` or `not-for-oneself`.
 */
export async function recordPractice(
  admin: Admin,
  { personId, evidence }: { personId: string; evidence: string },
  now: number,
): Promise<void> {
  if (personId === admin.personId) throw new Refusal('not-for-oneself');
  await transaction(async (tx) => {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
    if (!person) throw new Refusal('not-found');
    await tx
      .update(practicePasses)
      .set({ withdrawnAt: now })
      .where(and(eq(practicePasses.personId, personId), isNull(practicePasses.withdrawnAt)));
    await tx
      .insert(practicePasses)
      .values({ id: newId(), personId, evidence, recordedBy: admin.personId, recordedAt: now });
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'practice-recorded',
      subject: { type: 'person', id: personId },
      reason: evidence,
    });
  });
}
