import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classConsents, classMembers } from '#db/schema/cohorts';
import type { ConsentField } from '../consent';

/**
 * What each learner who is in a class lets the enterprise of its order see. Whoever is not in the answer, or has no
 * `name` in it, is not shown at all. One query.
 */
export async function listConsents(
  reader: Pick<Reader, 'select'>,
  classId: string,
): Promise<Map<string, Set<ConsentField>>> {
  const rows = await reader
    .select({ personId: classConsents.personId, field: classConsents.field })
    .from(classConsents)
    .innerJoin(
      classMembers,
      and(eq(classMembers.classId, classConsents.classId), eq(classMembers.personId, classConsents.personId)),
    )
    .where(and(eq(classConsents.classId, classId), isNull(classMembers.leftAt)));
  const found = new Map<string, Set<ConsentField>>();
  for (const { personId, field } of rows) found.set(personId, (found.get(personId) ?? new Set()).add(field));
  return new Map([...found].filter(([, fields]) => fields.has('name')));
}
