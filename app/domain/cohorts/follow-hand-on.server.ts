import { and, eq, isNull, or } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { classes, classStaff, orders } from '#db/schema/cohorts';
import { type AuditEntry, record } from '../audit/record.server';
import { keepAppointment } from './staff/keep-appointment.server';

/**
 * Whoever takes over the role that runs an organisation takes over the classes their predecessor teaches or mentors for it.
 * A place the successor holds already is not given twice. Throws `reviewer-trains-class` for who reviews one of them: then
 * nothing is handed on.
 */
export async function followHandOn(tx: Transaction, entry: AuditEntry): Promise<void> {
  const organisationId = String(entry.detail?.organisationId ?? '');
  const successorId = String(entry.detail?.to ?? '');
  const personId = entry.subject.id;
  const taught = and(eq(classStaff.role, 'lecturer'), eq(classes.organisationId, organisationId));
  const mentored = and(eq(classStaff.role, 'mentor'), eq(orders.enterpriseId, organisationId));
  const places = await tx
    .select({ id: classStaff.id, classId: classStaff.classId, role: classStaff.role })
    .from(classStaff)
    .innerJoin(classes, eq(classes.id, classStaff.classId))
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .where(and(eq(classStaff.personId, personId), isNull(classStaff.endedAt), or(taught, mentored)));
  for (const { id, classId, role } of places) {
    await tx.update(classStaff).set({ endedAt: entry.at }).where(eq(classStaff.id, id));
    await record(tx, {
      at: entry.at,
      actorId: entry.actorId,
      action: 'class-staff-ended',
      subject: { type: 'order-class', id: classId },
      detail: { personId, role, cause: entry.action },
    });
    await keepAppointment(tx, { classId, personId: successorId, role, by: personId }, entry.at);
  }
}
