import { and, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { organisations } from '#db/schema/organisations';
import type { Trainer } from '../../people/actor';

/** The enterprise a trainer acts for, which has teams; null for a university, which has order classes. */
export async function findTeamOwner(trainer: Trainer): Promise<string | null> {
  const own = and(inArray(organisations.id, [...trainer.organisationIds]), eq(organisations.kind, 'enterprise'));
  const [enterprise] = await db.select({ id: organisations.id }).from(organisations).where(own);
  return enterprise?.id ?? null;
}
