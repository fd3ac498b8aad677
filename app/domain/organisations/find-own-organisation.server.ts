import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import type { Actor } from '../people/actor';
import { stewardRole } from './organisation';

/**
 * The organisation somebody acts for, what they hold there since when, whether they run it, and whether they are the only
 * one who does; null for somebody who belongs to none.
 */
export async function findOwnOrganisation(actor: Actor) {
  const { organisationId, personId } = actor;
  if (organisationId === null) return null;
  const held = await db
    .select({
      role: memberships.role,
      since: memberships.since,
      kind: organisations.kind,
      name: { en: organisations.nameEn, zh: organisations.nameZh },
      city: organisations.city,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.personId, personId),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(memberships.since));
  const [first] = held;
  if (!first) return null;
  const { kind, name, city } = first;
  const running = stewardRole(kind);
  const steward = held.some(({ role }) => role === running) ? running : null;
  return {
    ...{ id: organisationId, kind, name, city, steward },
    held: held.map(({ role, since }) => ({ role, since })),
    lastSteward: steward !== null && (await countStewards(organisationId, steward)) === 1,
  };
}

const countStewards = (organisationId: string, role: NonNullable<ReturnType<typeof stewardRole>>) =>
  db.$count(
    memberships,
    and(eq(memberships.organisationId, organisationId), eq(memberships.role, role), isNull(memberships.endedAt)),
  );
