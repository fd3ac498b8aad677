import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';

/**
 * Everybody who is or was in the class the placeholder `classId` stands for. Asked inside other queries: naming 500
 * people in each would cost more than finding them.
 */
export const inClass = (from: Reader) =>
  from
    .select({ personId: classMembers.personId })
    .from(classMembers)
    .where(eq(classMembers.classId, sql.placeholder('classId')));
