import { and, asc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { classMembers, orderClasses } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Lecturer } from '../people/actor';
import { Refusal } from '../refusal';

/** An order class of a university the lecturer teaches at, with its roster by name. Any other is not found. */
export async function findClass(lecturer: Lecturer, classId: string) {
  const [found] = await db
    .select({
      id: orderClasses.id,
      nameEn: orderClasses.nameEn,
      nameZh: orderClasses.nameZh,
      state: orderClasses.state,
      seats: orderClasses.seats,
      neededBy: orderClasses.neededBy,
      zone: orderClasses.zone,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(orderClasses)
    .innerJoin(organisations, eq(organisations.id, orderClasses.enterpriseId))
    .where(and(eq(orderClasses.id, classId), inArray(orderClasses.universityId, [...lecturer.organisationIds])));
  if (!found) throw new Refusal('not-found');
  const roster = await db
    .select({ personId: people.id, name: people.name, joinedAt: classMembers.joinedAt })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(eq(classMembers.classId, classId))
    .orderBy(asc(people.name));
  const { nameEn, nameZh, ...facts } = found;
  return { ...facts, name: { en: nameEn, zh: nameZh }, roster };
}
