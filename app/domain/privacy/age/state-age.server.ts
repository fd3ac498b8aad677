import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classConsents } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { ofAgeDay, underAge } from '../../people/age';
import { Refusal } from '../../refusal';

/**
 * A person says that they are younger than 18, by the month they were born in (`2009-04`), of which only the day they are
 * certainly of age is kept. From then on they share nothing with enterprises, accept no binding and are cleared for no
 * broadcast; they learn and sit exams as before. What was said may be made later, not earlier: only an identity check by an
 * admin that finds them of age takes it away. Throws `age-not-ahead` for a month that makes them of age, `age-set-already`.
 */
export async function stateAge(actor: Actor, { bornIn }: { bornIn: string }, now: number): Promise<void> {
  const day = ofAgeDay(bornIn);
  if (day === null || !underAge(day, actor.zone, now)) throw new Refusal('age-not-ahead', {}, 'bornIn');
  await transaction(async (tx) => {
    const own = eq(people.id, actor.personId);
    const [said] = await tx.select({ comesOfAgeOn: people.comesOfAgeOn }).from(people).where(own);
    if (said?.comesOfAgeOn && day < said.comesOfAgeOn) throw new Refusal('age-set-already', {}, 'bornIn');
    if (said?.comesOfAgeOn === day) return;
    await tx.update(people).set({ comesOfAgeOn: day }).where(own);
    await tx.delete(classConsents).where(eq(classConsents.personId, actor.personId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'age-stated',
      subject: { type: 'person', id: actor.personId },
    });
  });
}
