import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { classConsents, classes, classMembers, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import type { Actor } from '../people/actor';
import { consentFields } from './consent';

/** The order classes a learner is in, with the enterprise that ordered each and what they let it see. */
export async function listOwnClasses(actor: Actor) {
  const rows = await db
    .select({
      id: classes.id,
      en: classes.nameEn,
      zh: classes.nameZh,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .innerJoin(orders, eq(orders.id, classes.orderId))
    .innerJoin(organisations, eq(organisations.id, orders.enterpriseId))
    .where(and(eq(classMembers.personId, actor.personId), isNull(classMembers.leftAt), ne(orders.state, 'cancelled')))
    .orderBy(asc(classes.createdAt));
  const consents = await db
    .select({ classId: classConsents.classId, field: classConsents.field })
    .from(classConsents)
    .where(eq(classConsents.personId, actor.personId));
  return rows.map(({ id, en, zh, enterprise }) => {
    const said = new Set(consents.filter(({ classId }) => classId === id).map(({ field }) => field));
    const fields = consentFields.filter((field) => said.has(field));
    return { id, name: { en, zh }, enterprise, fields };
  });
}
