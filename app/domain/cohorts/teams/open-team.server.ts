import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Manager, Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { ClassNames } from '../settings/change-class.server';

/**
 * Opens a team: a class of an enterprise's own staff, without an order. Returns its id. Throws `not-found` for whoever acts
 * for no enterprise.
 */
export async function openTeam(manager: Manager | Trainer, names: ClassNames, now: number): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    const own = and(inArray(organisations.id, [...manager.organisationIds]), eq(organisations.kind, 'enterprise'));
    const [enterprise] = await tx.select({ id: organisations.id }).from(organisations).where(own);
    if (!enterprise) throw new Refusal('not-found');
    await tx.insert(classes).values({ id, organisationId: enterprise.id, ...names, createdAt: now });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'team-opened',
      subject: { type: 'order-class', id },
      detail: { organisationId: enterprise.id, name: names.nameEn },
    });
  });
  return id;
}
