import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classStaff } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import { refuseTwoHats } from './refuse-two-hats.server';
import type { StaffRole } from './staff-role';

/** Appoints somebody for a class; who holds that appointment already keeps it as it is. Throws `reviewer-trains-class`. */
export async function keepAppointment(
  tx: Transaction,
  { by, ...appointment }: { classId: string; personId: string; role: StaffRole; by: string },
  now: number,
): Promise<void> {
  await refuseTwoHats(tx, appointment);
  const made = await tx
    .insert(classStaff)
    .values({ id: newId(), ...appointment, since: now })
    .onConflictDoNothing()
    .returning({ id: classStaff.id });
  if (made.length === 0) return;
  const { classId, personId, role } = appointment;
  await record(tx, {
    at: now,
    actorId: by,
    action: 'class-staff-appointed',
    subject: { type: 'order-class', id: classId },
    detail: { personId, role },
  });
}
