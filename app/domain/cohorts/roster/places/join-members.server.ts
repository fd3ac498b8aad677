import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import { rosterPlaces } from '#db/schema/rosters';
import { Refusal } from '../../../refusal';
import { occupyPlace } from '../../joining/occupy-place.server';

type Placed = { classId: string; placeIds: readonly string[]; actorId: string };

/**
 * Whoever is a member of the class's organisation already joins at once when a place is kept for their address. Nobody else
 * does: for all others the roster says the same, whether they have an account or not.
 */
export async function joinMembers(tx: Transaction, { classId, placeIds, actorId }: Placed, now: number): Promise<void> {
  if (placeIds.length === 0) return;
  const found = await tx
    .selectDistinct({
      id: rosterPlaces.id,
      organisationId: classes.organisationId,
      personId: people.id,
    })
    .from(rosterPlaces)
    .innerJoin(classes, eq(classes.id, rosterPlaces.classId))
    .innerJoin(people, eq(people.email, rosterPlaces.email))
    .innerJoin(
      memberships,
      and(
        eq(memberships.personId, people.id),
        eq(memberships.organisationId, classes.organisationId),
        isNull(memberships.endedAt),
      ),
    )
    .where(
      and(
        eq(rosterPlaces.classId, classId),
        inArray(rosterPlaces.id, [...placeIds]),
        isNull(rosterPlaces.personId),
        isNull(rosterPlaces.removedAt),
      ),
    );
  for (const { id, organisationId, personId } of found) {
    const place = { id, classId, organisationId };
    try {
      await occupyPlace(tx, { place, personId, actorId, how: 'roster' }, now);
    } catch (error) {
      // Who has another place in the class, or reviews it, is expected and does not join.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
