import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import type { Actor } from '../people/actor';

const query = prepared((from: Reader) =>
  from
    .select({ id: organisations.id, en: organisations.nameEn, zh: organisations.nameZh })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, sql.placeholder('personId')), isNull(memberships.endedAt)))
    .orderBy(memberships.since, memberships.id)
    .prepare(),
);

export type OwnOrganisation = { id: string; name: { en: string; zh: string } };

/** The organisations somebody belongs to, each once, the oldest membership first. */
export async function listOwnOrganisations(actor: Actor): Promise<OwnOrganisation[]> {
  if (actor.memberships.length === 0) return [];
  const rows = await query(db).execute({ personId: actor.personId });
  return [...new Map(rows.map(({ id, en, zh }) => [id, { id, name: { en, zh } }])).values()];
}
