import { and, asc, eq, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { classMembers, orderClasses } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import type { Actor } from '../people/actor';

/** The order classes a learner is in, with the enterprise that ordered each and whether it may see them. */
export async function listOwnClasses(actor: Actor) {
  const rows = await db
    .select({
      id: orderClasses.id,
      en: orderClasses.nameEn,
      zh: orderClasses.nameZh,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
      sharedAt: classMembers.sharedAt,
    })
    .from(classMembers)
    .innerJoin(orderClasses, eq(orderClasses.id, classMembers.classId))
    .innerJoin(organisations, eq(organisations.id, orderClasses.enterpriseId))
    .where(and(eq(classMembers.personId, actor.personId), ne(orderClasses.state, 'cancelled')))
    .orderBy(asc(orderClasses.createdAt));
  return rows.map(({ id, en, zh, enterprise, sharedAt }) => ({
    id,
    name: { en, zh },
    enterprise,
    shared: sharedAt !== null,
  }));
}
