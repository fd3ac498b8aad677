import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classConsents, classes, classMembers, orders } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';

export type Askable = {
  organisationId: string;
  personId: string;
  through: 'membership' | 'order-class';
  /** They train here, as a learner or a student; others are only members who may have a host account as well. */
  trains: boolean;
  /** Whether the enterprise may see their light: of a student, if they said so. */
  seesClearance: boolean;
};

/**
 * Whom each of these enterprises may see and ask for a binding: its own members, and those members of the order classes
 * it commissioned who let it see them. Nobody else, ever. One row for each person and enterprise.
 */
export async function listAskablePeople(
  reader: Pick<Reader, 'select'>,
  organisationIds: readonly string[],
): Promise<Askable[]> {
  if (organisationIds.length === 0) return [];
  const members = await reader
    .select({ organisationId: memberships.organisationId, personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .where(and(inArray(memberships.organisationId, [...organisationIds]), isNull(memberships.endedAt)));
  const students = await reader
    .select({ organisationId: orders.enterpriseId, personId: classMembers.personId, field: classConsents.field })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .innerJoin(orders, eq(orders.id, classes.orderId))
    .innerJoin(
      classConsents,
      and(
        eq(classConsents.classId, classMembers.classId),
        eq(classConsents.personId, classMembers.personId),
        inArray(classConsents.field, ['name', 'clearance']),
      ),
    )
    .where(
      and(
        inArray(orders.enterpriseId, [...organisationIds]),
        ne(orders.state, 'cancelled'),
        isNull(classMembers.leftAt),
      ),
    );
  const found = new Map<string, Askable>();
  const place = (row: { organisationId: string; personId: string }) => `${row.organisationId} ${row.personId}`;
  for (const { field, ...row } of students.filter(({ field }) => field === 'name')) {
    found.set(place(row), { ...row, through: 'order-class', trains: true, seesClearance: false });
  }
  for (const { field, ...row } of students) {
    const student = found.get(place(row));
    if (field === 'clearance' && student) found.set(place(row), { ...student, seesClearance: true });
  }
  for (const { role, ...row } of members) {
    const trains = role === 'learner' || (found.get(place(row))?.trains ?? false);
    found.set(place(row), { ...row, through: 'membership', trains, seesClearance: true });
  }
  return [...found.values()];
}
