import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findOwnOrder } from './find-own-order.server';
import { neededByOf, type OrderTerms } from './order-terms';
import { refuseUnknownSkills } from './refuse-unknown-skills.server';
import { type OrderLetter, tellOtherSide } from './tell-other-side.server';

export type Proposal = Omit<OrderTerms, 'neededBy'> & {
  universityId: string;
  /** A day of `zone`, `2026-12-31`. */
  neededOn: string;
  zone: string;
  letter: OrderLetter | null;
};

/**
 * An enterprise proposes an order to a university and returns its id. It is a draft that nobody has agreed to yet, also
 * not who wrote it. Throws `not-found` for a manager of no enterprise, `university-unknown`, `date-not-ahead`,
 * `course-unknown`.
 */
export async function proposeOrder(
  manager: Manager,
  { universityId, neededOn, zone, letter, ...terms }: Proposal,
  now: number,
): Promise<string> {
  const neededBy = neededByOf({ neededOn, zone }, now);
  refuseUnknownSkills(terms.skills);
  const id = newId();
  await transaction(async (tx) => {
    const [enterprise] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(inArray(organisations.id, [...manager.organisationIds]), eq(organisations.kind, 'enterprise')));
    if (!enterprise) throw new Refusal('not-found');
    const university = and(eq(organisations.id, universityId), eq(organisations.kind, 'university'));
    if ((await tx.$count(organisations, university)) === 0) throw new Refusal('university-unknown', {}, 'universityId');
    await tx.insert(orders).values({
      id,
      enterpriseId: enterprise.id,
      universityId,
      state: 'draft',
      ...terms,
      neededBy,
      createdBy: manager.personId,
      createdAt: now,
    });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'order-proposed',
      subject: { type: 'order', id },
      detail: { enterpriseId: enterprise.id, universityId, seats: terms.seats, neededBy },
    });
    await tellOtherSide(tx, await findOwnOrder(tx, manager, id), { news: 'proposed', letter }, now);
  });
  return id;
}
