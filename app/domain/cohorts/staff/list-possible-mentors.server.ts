import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';

/** The members of the organisation a trainer acts for, by name: whom it can name as a mentor. */
export async function listPossibleMentors(trainer: Trainer): Promise<{ personId: string; name: string }[]> {
  return db
    .selectDistinct({ personId: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.organisationId, [...trainer.organisationIds]), isNull(memberships.endedAt)))
    .orderBy(asc(people.name));
}
