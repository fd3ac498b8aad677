import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classConsents, classes, classMembers, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';

/**
 * A learner of the class of an enterprise's own order who lets it see their name. Whoever does not share it, has left, or
 * is in no class of such an order, is `not-found`: the enterprise does not learn that they are there.
 */
export async function findSharedPerson(
  reader: Pick<Reader, 'select'>,
  trainer: Trainer,
  { orderId, personId }: { orderId: string; personId: string },
) {
  const [found] = await reader
    .select({
      classId: classes.id,
      orderState: orders.state,
      enterpriseId: orders.enterpriseId,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
      quietFrom: people.quietFrom,
      quietUntil: people.quietUntil,
      comesOfAgeOn: people.comesOfAgeOn,
    })
    .from(orders)
    .innerJoin(organisations, eq(organisations.id, orders.enterpriseId))
    .innerJoin(classes, eq(classes.orderId, orders.id))
    .innerJoin(classMembers, and(eq(classMembers.classId, classes.id), isNull(classMembers.leftAt)))
    .innerJoin(
      classConsents,
      and(
        eq(classConsents.classId, classes.id),
        eq(classConsents.personId, classMembers.personId),
        eq(classConsents.field, 'name'),
      ),
    )
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(
      and(
        eq(orders.id, orderId),
        eq(classMembers.personId, personId),
        inArray(orders.enterpriseId, [...trainer.organisationIds]),
      ),
    );
  if (!found) throw new Refusal('not-found');
  return found;
}
