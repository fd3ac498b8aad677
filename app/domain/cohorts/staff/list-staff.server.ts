import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classStaff } from '#db/schema/cohorts';
import { people } from '#db/schema/people';

/** The appointments in force of a class, by role, then name. */
export async function listStaff(reader: Pick<Reader, 'select'>, classId: string) {
  return reader
    .select({
      id: classStaff.id,
      personId: people.id,
      name: people.name,
      role: classStaff.role,
      since: classStaff.since,
    })
    .from(classStaff)
    .innerJoin(people, eq(people.id, classStaff.personId))
    .where(and(eq(classStaff.classId, classId), isNull(classStaff.endedAt)))
    .orderBy(asc(classStaff.role), asc(people.name));
}
