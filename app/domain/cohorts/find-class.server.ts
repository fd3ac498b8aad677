import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../people/actor';
import { Refusal } from '../refusal';

/**
 * A class the trainer's organisation runs, with its order (null for a team) and its roster by name. Any other is not
 * found.
 */
export async function findClass(trainer: Trainer, classId: string) {
  const [found] = await db
    .select({
      id: classes.id,
      organisationId: classes.organisationId,
      nameEn: classes.nameEn,
      nameZh: classes.nameZh,
      zone: classes.zone,
      startsOn: classes.startsOn,
      endedAt: classes.endedAt,
      order: { id: orders.id, state: orders.state, seats: orders.seats, neededBy: orders.neededBy },
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(classes)
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .leftJoin(organisations, eq(organisations.id, orders.enterpriseId))
    .where(and(eq(classes.id, classId), inArray(classes.organisationId, [...trainer.organisationIds])));
  if (!found) throw new Refusal('not-found');
  const roster = await db
    .select({ personId: people.id, name: people.name, joinedAt: classMembers.joinedAt })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt)))
    .orderBy(asc(people.name));
  const { nameEn, nameZh, order, enterprise, ...facts } = found;
  return { ...facts, name: { en: nameEn, zh: nameZh }, order: order && enterprise && { ...order, enterprise }, roster };
}
