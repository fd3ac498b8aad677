import { and, eq, isNull, or } from 'drizzle-orm';
import { transaction } from '#db/client';
import { memberships, organisations } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { keepAppointment } from './keep-appointment.server';

/**
 * Names who reviews a class's practice, by their address (normalised): a reviewer of the class's own organisation or of the
 * certifying body, whom nobody here could list. Never oneself. Throws `not-found`, `not-in-this-state`,
 * `not-for-oneself`, `staff-unknown` for anybody else, `reviewer-trains-class`.
 */
export async function appointReviewer(
  trainer: Trainer,
  { classId, email }: { classId: string; email: string },
  now: number,
): Promise<void> {
  if (email === trainer.email) throw new Refusal('not-for-oneself', {}, 'email');
  await transaction(async (tx) => {
    const found = await findOwnClass(tx, trainer, classId);
    refuseUnlessClassAllows(found, 'change-staff');
    const [reviewer] = await tx
      .select({ personId: people.id })
      .from(people)
      .innerJoin(memberships, eq(memberships.personId, people.id))
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(
        and(
          eq(people.email, email),
          eq(memberships.role, 'reviewer'),
          isNull(memberships.endedAt),
          or(eq(organisations.id, found.organisationId), eq(organisations.kind, 'certifying-body')),
        ),
      );
    if (!reviewer) throw new Refusal('staff-unknown', {}, 'email');
    await keepAppointment(tx, { classId, personId: reviewer.personId, role: 'reviewer', by: trainer.personId }, now);
  });
}
