import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers, orderMoves } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { listStaff } from '../staff/list-staff.server';
import { findOwnOrder } from './find-own-order.server';
import { listAgreements } from './list-agreements.server';
import { termsDigest, termsOf } from './order-terms';
import { orderMovesOf } from './order-transitions';

/**
 * An order as one of its sides reads it: terms, who agreed to them as they stand, the class that delivers it, its mentors,
 * where it has been, and the steps this side may take. People of the other side are not named, only the side; mentors are,
 * to both. A constant number of queries.
 */
export async function findOrder(trainer: Trainer, orderId: string) {
  const { order, side, enterprise, university } = await findOwnOrder(db, trainer, orderId);
  const agreements = await listAgreements(db, order);
  const moves = await db
    .select()
    .from(orderMoves)
    .where(eq(orderMoves.orderId, orderId))
    .orderBy(asc(orderMoves.position));
  const own = await ownNames(
    side === 'enterprise' ? order.enterpriseId : order.universityId,
    [agreements[side]?.agreedBy, ...moves.map(({ movedBy }) => movedBy)].flatMap((id) => id ?? []),
  );
  const [opened] = await db
    .select({
      id: classes.id,
      name: { en: classes.nameEn, zh: classes.nameZh },
      startsOn: classes.startsOn,
      members: count(classMembers.personId).mapWith(Number),
    })
    .from(classes)
    .leftJoin(classMembers, and(eq(classMembers.classId, classes.id), isNull(classMembers.leftAt)))
    .where(eq(classes.orderId, orderId))
    .groupBy(classes.id);
  const staff = opened ? await listStaff(db, opened.id) : [];
  const { id, state, createdAt } = order;
  const agreed = (each: 'enterprise' | 'university') => {
    const found = agreements[each];
    return found && { at: found.agreedAt, by: own.get(found.agreedBy) ?? null };
  };
  return {
    ...{ id, state, createdAt, side, enterprise, university },
    terms: termsOf(order),
    seen: termsDigest(order),
    agreed: { enterprise: agreed('enterprise'), university: agreed('university') },
    class: opened ?? null,
    mentors: staff.filter(({ role }) => role === 'mentor'),
    moves: moves.map(({ position, from, to, reason, movedBy, movedAt }) => ({
      ...{ position, from, to, reason },
      at: movedAt,
      by: own.get(movedBy) ?? null,
    })),
    steps: orderMovesOf(side, state).map(({ to, reason }) => ({ to, reason })),
  };
}

/** The names of those among these people who are or were of an organisation. */
async function ownNames(organisationId: string, personIds: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), inArray(memberships.personId, personIds)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
