import { and, asc, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes } from '#db/schema/cohorts';
import type { Trainer } from '../../people/actor';

/** The teams of the enterprise a trainer acts for that have not ended, by English name. */
export async function listTeams(trainer: Trainer) {
  return db
    .select({ id: classes.id, en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(
      and(
        inArray(classes.organisationId, [...trainer.organisationIds]),
        isNull(classes.orderId),
        isNull(classes.endedAt),
      ),
    )
    .orderBy(asc(classes.nameEn));
}
