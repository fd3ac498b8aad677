import { count, desc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { classMembers, orderClasses } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import type { Lecturer } from '../people/actor';

/** The order classes (订单班) of the universities a lecturer teaches at, the furthest date first. */
export async function listClasses(lecturer: Lecturer) {
  const rows = await db
    .select({
      id: orderClasses.id,
      nameEn: orderClasses.nameEn,
      nameZh: orderClasses.nameZh,
      state: orderClasses.state,
      seats: orderClasses.seats,
      neededBy: orderClasses.neededBy,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(orderClasses)
    .innerJoin(organisations, eq(organisations.id, orderClasses.enterpriseId))
    .where(inArray(orderClasses.universityId, [...lecturer.organisationIds]))
    .orderBy(desc(orderClasses.neededBy));
  const members = await db
    .select({ classId: classMembers.classId, members: count().mapWith(Number) })
    .from(classMembers)
    .innerJoin(orderClasses, eq(orderClasses.id, classMembers.classId))
    .where(inArray(orderClasses.universityId, [...lecturer.organisationIds]))
    .groupBy(classMembers.classId);
  const counts = new Map(members.map((row) => [row.classId, row.members]));
  return rows.map(({ nameEn, nameZh, ...row }) => ({
    ...row,
    name: { en: nameEn, zh: nameZh },
    members: counts.get(row.id) ?? 0,
  }));
}
