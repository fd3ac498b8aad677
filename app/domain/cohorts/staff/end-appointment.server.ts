import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes, classStaff, orders } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';

/**
 * Ends an appointment: lecturers and reviewers by whose class it is, a mentor by the enterprise of its order. The row stays
 * as history. Throws `not-found`, also for one that has ended.
 */
export async function endAppointment(
  trainer: Trainer,
  { staffId }: { staffId: string },
  now: number,
): Promise<{ classId: string }> {
  const ids = [...trainer.organisationIds];
  return transaction(async (tx) => {
    const [held] = await tx
      .select({ classId: classStaff.classId, personId: classStaff.personId, role: classStaff.role })
      .from(classStaff)
      .innerJoin(classes, eq(classes.id, classStaff.classId))
      .leftJoin(orders, eq(orders.id, classes.orderId))
      .where(
        and(
          eq(classStaff.id, staffId),
          isNull(classStaff.endedAt),
          or(
            and(inArray(classes.organisationId, ids), ne(classStaff.role, 'mentor')),
            and(inArray(orders.enterpriseId, ids), eq(classStaff.role, 'mentor')),
          ),
        ),
      );
    if (!held) throw new Refusal('not-found');
    await tx.update(classStaff).set({ endedAt: now }).where(eq(classStaff.id, staffId));
    const { classId, ...detail } = held;
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'class-staff-ended',
      subject: { type: 'order-class', id: classId },
      detail,
    });
    return { classId };
  });
}
