import { and, eq, inArray, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { memberships } from '#db/schema/organisations';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { keepAppointment } from './keep-appointment.server';

/**
 * Names one of the organisation's lecturers (of an enterprise: managers) as who teaches a class. Throws `not-found`,
 * `not-in-this-state`, `staff-unknown` for anybody else, `reviewer-trains-class`.
 */
export async function appointLecturer(
  trainer: Trainer,
  { classId, personId }: { classId: string; personId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const found = await findOwnClass(tx, trainer, classId);
    refuseUnlessClassAllows(found, 'change-staff');
    const trains = and(
      eq(memberships.organisationId, found.organisationId),
      eq(memberships.personId, personId),
      inArray(memberships.role, ['lecturer', 'manager']),
      isNull(memberships.endedAt),
    );
    if ((await tx.$count(memberships, trains)) === 0) throw new Refusal('staff-unknown', {}, 'personId');
    await keepAppointment(tx, { classId, personId, role: 'lecturer', by: trainer.personId }, now);
  });
}
