import { and, desc, eq, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { alias } from '#db/columns';
import { classConsents, classes, handOvers, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import type { Actor } from '../../people/actor';

const teams = alias(classes, 'teams');

/**
 * The offers enterprises made a learner and have not withdrawn, the newest first: who asks, the class it is about, the team
 * that is meant, and what of them the enterprise may see now. Two queries.
 */
export async function listOwnHandOvers(actor: Actor) {
  const rows = await db
    .select({
      id: handOvers.id,
      state: handOvers.state,
      offeredAt: handOvers.offeredAt,
      decidedAt: handOvers.decidedAt,
      classId: classes.id,
      className: { en: classes.nameEn, zh: classes.nameZh },
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
      team: { en: teams.nameEn, zh: teams.nameZh },
    })
    .from(handOvers)
    .innerJoin(classes, eq(classes.id, handOvers.classId))
    .innerJoin(orders, eq(orders.id, classes.orderId))
    .innerJoin(organisations, eq(organisations.id, orders.enterpriseId))
    .leftJoin(teams, eq(teams.id, handOvers.teamId))
    .where(and(eq(handOvers.personId, actor.personId), ne(handOvers.state, 'withdrawn')))
    .orderBy(desc(handOvers.offeredAt));
  const consents = await db
    .select({ classId: classConsents.classId, field: classConsents.field })
    .from(classConsents)
    .where(eq(classConsents.personId, actor.personId));
  return rows.map((row) => ({
    ...row,
    fields: consents.filter(({ classId }) => classId === row.classId).map(({ field }) => field),
  }));
}
