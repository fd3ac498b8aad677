import { and, eq, inArray, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { classes, orders } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { keepAppointment } from './keep-appointment.server';

/**
 * The enterprise of an order names one of its members as who looks after the class. The university sees the name. Throws
 * `not-found` for anybody's order but the enterprise's own or before there is a class, `not-in-this-state`,
 * `staff-unknown` for who is no member, `reviewer-trains-class`.
 */
export async function appointMentor(
  trainer: Trainer,
  { orderId, personId }: { orderId: string; personId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const [found] = await tx
      .select({ classId: classes.id, enterpriseId: orders.enterpriseId, orderState: orders.state })
      .from(orders)
      .innerJoin(classes, eq(classes.orderId, orders.id))
      .where(and(eq(orders.id, orderId), inArray(orders.enterpriseId, [...trainer.organisationIds])));
    if (!found) throw new Refusal('not-found');
    refuseUnlessClassAllows({ ...found, endedAt: null }, 'change-staff');
    const member = and(
      eq(memberships.organisationId, found.enterpriseId),
      eq(memberships.personId, personId),
      isNull(memberships.endedAt),
    );
    if ((await tx.$count(memberships, member)) === 0) throw new Refusal('staff-unknown', {}, 'personId');
    await keepAppointment(tx, { classId: found.classId, personId, role: 'mentor', by: trainer.personId }, now);
  });
}
