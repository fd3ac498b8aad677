import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, orders } from '#db/schema/cohorts';
import { rosterPlaces } from '#db/schema/rosters';
import { readJoinCode } from '../../organisations/join-codes/join-code';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { cleanNumber } from '../roster/clean-cell';
import { refuseOverSeats } from '../roster/seats.server';
import { isMember, occupyPlace } from './occupy-place.server';

/**
 * Joins the class whose code it is. Whoever is expected takes the place kept for their address or, with it, for their number
 * (学号, 工号). Where others are expected by number, one has to be given; else somebody new is put on the roster, never
 * beyond the seats. Returns the class. Throws `join-code-wrong`, also for a number that nobody is expected with,
 * `join-number-missing` (field `number`), `place-for-another` when that place is kept for another address, `over-seats`,
 * `not-in-this-state`, `place-held` and `reviewer-trains-class`.
 */
export async function joinByCode(
  actor: Actor,
  { code, number }: { code: string; number?: string | undefined },
  now: number,
): Promise<string> {
  return transaction(async (tx) => {
    const [found] = await tx
      .select({
        id: classes.id,
        organisationId: classes.organisationId,
        endedAt: classes.endedAt,
        orderState: orders.state,
      })
      .from(classes)
      .leftJoin(orders, eq(orders.id, classes.orderId))
      .where(and(eq(classes.joinCode, readJoinCode(code)), gt(classes.joinCodeUntil, now)));
    if (!found) throw new Refusal('join-code-wrong', {}, 'code');
    const { id: classId, organisationId } = found;
    const held = await placeOfMember(tx, classId, actor.personId);
    if (held && (await isMember(tx, classId, actor.personId))) return classId;
    refuseUnlessClassAllows(found, 'change-roster');
    const placeId = held?.id ?? (await placeFor(tx, { classId, actor, number: cleanNumber(number ?? '') }, now));
    const place = { id: placeId, classId, organisationId };
    await occupyPlace(tx, { place, personId: actor.personId, actorId: actor.personId, how: 'code' }, now);
    return classId;
  });
}

type Wanted = { classId: string; actor: Actor; number: string };

async function placeFor(tx: Transaction, { classId, actor, number }: Wanted, now: number): Promise<string> {
  const open = and(eq(rosterPlaces.classId, classId), isNull(rosterPlaces.personId), isNull(rosterPlaces.removedAt));
  const mine = number
    ? or(eq(rosterPlaces.email, actor.email), eq(rosterPlaces.number, number))
    : eq(rosterPlaces.email, actor.email);
  const places = await tx
    .select({ id: rosterPlaces.id, email: rosterPlaces.email, number: rosterPlaces.number })
    .from(rosterPlaces)
    .where(and(open, mine));
  const byAddress = places.find(({ email }) => email === actor.email);
  if (byAddress) return byAddress.id;
  const [byNumber] = places;
  if (byNumber && byNumber.email !== null) throw new Refusal('place-for-another', {}, 'number');
  if (byNumber) return byNumber.id;
  if ((await tx.$count(rosterPlaces, and(open, isNotNull(rosterPlaces.number)))) > 0) {
    throw number ? new Refusal('join-code-wrong', {}, 'number') : new Refusal('join-number-missing', {}, 'number');
  }
  await refuseOverSeats(tx, classId, 1);
  return addOneself(tx, { classId, actor, number }, now);
}

async function addOneself(tx: Transaction, { classId, actor, number }: Wanted, now: number): Promise<string> {
  const id = newId();
  const standing = and(eq(rosterPlaces.classId, classId), isNull(rosterPlaces.removedAt));
  const numberHeld =
    number !== '' && (await tx.$count(rosterPlaces, and(standing, eq(rosterPlaces.number, number)))) > 0;
  const emailHeld = (await tx.$count(rosterPlaces, and(standing, eq(rosterPlaces.email, actor.email)))) > 0;
  if (numberHeld || emailHeld) throw new Refusal('join-code-wrong', {}, 'number');
  await tx.insert(rosterPlaces).values({
    ...{ id, classId, name: actor.name, email: actor.email, addedAt: now },
    number: number || null,
  });
  return id;
}

async function placeOfMember(tx: Transaction, classId: string, personId: string) {
  const [held] = await tx
    .select({ id: rosterPlaces.id })
    .from(rosterPlaces)
    .where(and(eq(rosterPlaces.classId, classId), eq(rosterPlaces.personId, personId), isNull(rosterPlaces.removedAt)));
  return held;
}
