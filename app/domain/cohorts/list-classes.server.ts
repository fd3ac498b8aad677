import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import type { Trainer } from '../people/actor';

/** The order classes (订单班) and teams of the organisation a trainer acts for, the furthest date first. Two queries. */
export async function listClasses(trainer: Trainer) {
  const own = inArray(classes.organisationId, [...trainer.organisationIds]);
  const rows = await db
    .select({
      id: classes.id,
      nameEn: classes.nameEn,
      nameZh: classes.nameZh,
      startsOn: classes.startsOn,
      endedAt: classes.endedAt,
      order: { state: orders.state, seats: orders.seats, neededBy: orders.neededBy },
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(classes)
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .leftJoin(organisations, eq(organisations.id, orders.enterpriseId))
    .where(own)
    .orderBy(desc(orders.neededBy), desc(classes.createdAt));
  const members = await db
    .select({ classId: classMembers.classId, members: count().mapWith(Number) })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .where(and(own, isNull(classMembers.leftAt)))
    .groupBy(classMembers.classId);
  const counts = new Map(members.map((row) => [row.classId, row.members]));
  return rows.map(({ nameEn, nameZh, order, enterprise, ...row }) => ({
    ...row,
    name: { en: nameEn, zh: nameZh },
    order: order && enterprise && { ...order, enterprise },
    members: counts.get(row.id) ?? 0,
  }));
}
