import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers, orderClasses } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';

export type Askable = { organisationId: string; personId: string; through: 'membership' | 'order-class' };

/**
 * Whom each of these enterprises may see and ask for a binding: its own members, and the members of the order classes it
 * commissioned. Nobody else, ever. One row for each person and enterprise.
 */
export async function listAskablePeople(
  reader: Pick<Reader, 'select'>,
  organisationIds: readonly string[],
): Promise<Askable[]> {
  if (organisationIds.length === 0) return [];
  const members = await reader
    .select({ organisationId: memberships.organisationId, personId: memberships.personId })
    .from(memberships)
    .where(and(inArray(memberships.organisationId, [...organisationIds]), isNull(memberships.endedAt)));
  const students = await reader
    .select({ organisationId: orderClasses.enterpriseId, personId: classMembers.personId })
    .from(classMembers)
    .innerJoin(orderClasses, eq(orderClasses.id, classMembers.classId))
    .where(and(inArray(orderClasses.enterpriseId, [...organisationIds]), ne(orderClasses.state, 'cancelled')));
  const found = new Map<string, Askable>();
  for (const row of students) found.set(`${row.organisationId} ${row.personId}`, { ...row, through: 'order-class' });
  for (const row of members) found.set(`${row.organisationId} ${row.personId}`, { ...row, through: 'membership' });
  return [...found.values()];
}
