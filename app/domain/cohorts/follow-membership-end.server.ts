import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { classes, classMembers, classStaff, orders } from '#db/schema/cohorts';
import { memberships, organisations } from '#db/schema/organisations';
import { type AuditEntry, record } from '../audit/record.server';
import { type Holding, standsInClass } from './staff-standing';

/**
 * What the end of a membership means for classes: places as lecturer, mentor or reviewer that no membership carries any more
 * end with it, and whoever is no member at all is no longer in the organisation's classes. Progress, results and
 * certificates are the person's own and stay.
 */
export async function followMembershipEnd(tx: Transaction, entry: AuditEntry): Promise<void> {
  const organisationId = String(entry.detail?.organisationId ?? '');
  const held = await holdingsOf(tx, entry.subject.id);
  await endStaffPlaces(tx, entry, held);
  if (!held.some((each) => each.organisationId === organisationId)) await leaveClasses(tx, entry, organisationId);
}

const holdingsOf = (tx: Transaction, personId: string): Promise<Holding[]> =>
  tx
    .select({ organisationId: memberships.organisationId, role: memberships.role, kind: organisations.kind })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));

async function endStaffPlaces(tx: Transaction, entry: AuditEntry, held: readonly Holding[]) {
  const personId = entry.subject.id;
  const places = await tx
    .select({
      id: classStaff.id,
      classId: classStaff.classId,
      role: classStaff.role,
      of: { organisationId: classes.organisationId, enterpriseId: orders.enterpriseId },
    })
    .from(classStaff)
    .innerJoin(classes, eq(classes.id, classStaff.classId))
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .where(and(eq(classStaff.personId, personId), isNull(classStaff.endedAt)));
  for (const { id, classId, role } of places.filter((place) => !standsInClass(place.role, place.of, held))) {
    await tx.update(classStaff).set({ endedAt: entry.at }).where(eq(classStaff.id, id));
    await record(tx, {
      at: entry.at,
      actorId: entry.actorId,
      action: 'class-staff-ended',
      subject: { type: 'order-class', id: classId },
      detail: { personId, role, cause: entry.action },
    });
  }
}

async function leaveClasses(tx: Transaction, entry: AuditEntry, organisationId: string) {
  const personId = entry.subject.id;
  const own = tx.select({ id: classes.id }).from(classes).where(eq(classes.organisationId, organisationId));
  const left = await tx
    .update(classMembers)
    .set({ leftAt: entry.at })
    .where(and(eq(classMembers.personId, personId), isNull(classMembers.leftAt), inArray(classMembers.classId, own)))
    .returning({ classId: classMembers.classId });
  for (const { classId } of left) {
    await record(tx, {
      at: entry.at,
      actorId: entry.actorId,
      action: 'class-left',
      subject: { type: 'order-class', id: classId },
      detail: { personId, cause: entry.action },
    });
  }
}
