import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { rosterPlaces } from '#db/schema/rosters';
import { loadMarkFacts } from './load-mark-facts.server';
import { loadOverrides, overridesOf } from './load-overrides.server';
import { loadRules } from './load-rules.server';

/**
 * What a whole class's marks are made of, by name. The caller has looked the class up. Seven queries, however many people.
 */
export async function loadGradebook(reader: Pick<Reader, 'select'>, classId: string) {
  const inClass = and(eq(classMembers.classId, classId), isNull(classMembers.leftAt));
  const members = await reader
    .select({ personId: people.id, name: people.name, number: rosterPlaces.number })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .leftJoin(
      rosterPlaces,
      and(
        eq(rosterPlaces.classId, classMembers.classId),
        eq(rosterPlaces.personId, classMembers.personId),
        isNull(rosterPlaces.removedAt),
      ),
    )
    .where(inClass)
    .orderBy(asc(people.name), asc(people.id));
  const memberIds = reader.select({ personId: classMembers.personId }).from(classMembers).where(inClass);
  const { rules, changedAt } = await loadRules(reader, classId);
  const overrides = await loadOverrides(reader, { classId, states: ['proposed', 'in-force'] });
  const factsOf = await loadMarkFacts(reader, memberIds);
  return { members, rules, changedAt, overrides, factsOf, overridesOf: overridesOf(overrides) };
}
