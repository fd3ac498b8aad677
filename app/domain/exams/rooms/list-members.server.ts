import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';

/** Who is in a class now, by name: those who can be given a seat in its exam rooms. The caller has looked the class up. */
export const listMembers = async (reader: Pick<Reader, 'select'>, classId: string) =>
  reader
    .select({ personId: people.id, name: people.name })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt)))
    .orderBy(asc(people.name), asc(people.id));
