import { and, eq, isNull, ne, or } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { classMembers, classStaff } from '#db/schema/cohorts';
import { rosterPlaces } from '#db/schema/rosters';
import { record } from '../../audit/record.server';
import { startMembership } from '../../organisations/members/start-membership.server';
import { Refusal } from '../../refusal';

type Arrival = {
  place: { id: string; classId: string; organisationId: string };
  personId: string;
  /** Who did it: the person, or whoever put a member of the organisation on the roster. */
  actorId: string;
  how: 'link' | 'code' | 'roster';
};

/**
 * Somebody comes to the place that was kept for them: from now on they are in the class, and learners of its organisation if
 * they were not. All of it in the caller's transaction, and once: a place that somebody else has is `link-expired`. Nobody has
 * two places in a class (`place-held`), nor learns in one whose practice they review (`reviewer-trains-class`).
 */
export async function occupyPlace(tx: Transaction, arrival: Arrival, now: number): Promise<void> {
  const { place, personId, actorId, how } = arrival;
  const { classId, organisationId } = place;
  await refuseSecondPlace(tx, arrival);
  const taken = await tx
    .update(rosterPlaces)
    .set({ personId, takenAt: now })
    .where(and(eq(rosterPlaces.id, place.id), isNull(rosterPlaces.removedAt), freeFor(personId)))
    .returning({ id: rosterPlaces.id });
  if (taken.length === 0) throw new Refusal('link-expired');
  const membership = { actorId, organisationId, personId, role: 'learner' as const, by: place.id };
  if (how !== 'roster') await startMembership(tx, { act: how === 'link' ? 'accept' : 'enter', ...membership }, now);
  if (await joinClass(tx, { classId, personId }, now)) {
    await record(tx, {
      at: now,
      actorId,
      action: 'class-joined',
      subject: { type: 'order-class', id: classId },
      detail: { personId, how, placeId: place.id },
    });
  }
}

/** A place nobody has taken, or that is the person's own: whoever left comes back to it. */
const freeFor = (personId: string) => or(isNull(rosterPlaces.personId), eq(rosterPlaces.personId, personId));

async function refuseSecondPlace(tx: Transaction, { place, personId }: Arrival): Promise<void> {
  const held = and(
    eq(rosterPlaces.classId, place.classId),
    eq(rosterPlaces.personId, personId),
    isNull(rosterPlaces.removedAt),
    ne(rosterPlaces.id, place.id),
  );
  if ((await tx.$count(rosterPlaces, held)) > 0) throw new Refusal('place-held');
  const reviews = and(
    eq(classStaff.classId, place.classId),
    eq(classStaff.personId, personId),
    eq(classStaff.role, 'reviewer'),
    isNull(classStaff.endedAt),
  );
  if ((await tx.$count(classStaff, reviews)) > 0) throw new Refusal('reviewer-trains-class');
}

/** Puts somebody in the class; false when they are in it already. Joining again keeps what they did before. */
export async function joinClass(
  tx: Transaction,
  { classId, personId }: { classId: string; personId: string },
  now: number,
): Promise<boolean> {
  const [member] = await tx
    .select({ leftAt: classMembers.leftAt })
    .from(classMembers)
    .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)));
  if (member && member.leftAt === null) return false;
  await tx
    .insert(classMembers)
    .values({ classId, personId, joinedAt: now })
    .onConflictDoUpdate({
      target: [classMembers.classId, classMembers.personId],
      set: { joinedAt: now, leftAt: null },
    });
  return true;
}

/** Whether somebody is in a class at present. */
export async function isMember(tx: Transaction, classId: string, personId: string): Promise<boolean> {
  const member = and(
    eq(classMembers.classId, classId),
    eq(classMembers.personId, personId),
    isNull(classMembers.leftAt),
  );
  return (await tx.$count(classMembers, member)) > 0;
}
