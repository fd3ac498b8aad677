import { and, eq, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, classMembers, handOvers, orders } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { underAge } from '../../people/age';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { moveHandOver } from './move-hand-over.server';

/**
 * A learner answers an offer to be taken over. Accepting makes them a learner of the enterprise, and a member of the team
 * that was named unless it has ended since; their place in the class and all they did there stays. Once, whatever is sent
 * twice. Throws `not-found` for an offer to somebody else, `hand-over-decided`,
 * `not-in-this-state`, `not-of-age` for whoever said meanwhile that they are younger than 18.
 */
export async function answerHandOver(
  actor: Actor,
  { handOverId, answer }: { handOverId: string; answer: 'accept' | 'decline' },
  now: number,
): Promise<void> {
  const { personId } = actor;
  await transaction(async (tx) => {
    const [found] = await tx
      .select({
        id: handOvers.id,
        state: handOvers.state,
        personId: handOvers.personId,
        teamId: handOvers.teamId,
        enterpriseId: orders.enterpriseId,
        orderState: orders.state,
        comesOfAgeOn: people.comesOfAgeOn,
        zone: people.zone,
      })
      .from(handOvers)
      .innerJoin(classes, eq(classes.id, handOvers.classId))
      .innerJoin(orders, eq(orders.id, classes.orderId))
      .innerJoin(people, eq(people.id, handOvers.personId))
      .where(and(eq(handOvers.id, handOverId), eq(handOvers.personId, personId)));
    if (!found) throw new Refusal('not-found');
    if (answer === 'accept') {
      refuseUnlessClassAllows({ ...found, endedAt: null }, 'hand-over');
      if (underAge(found.comesOfAgeOn, found.zone, now)) throw new Refusal('not-of-age');
    }
    await moveHandOver(tx, found, { act: answer, by: personId }, now);
    if (answer === 'decline') return;
    await becomeLearner(tx, { organisationId: found.enterpriseId, personId }, now);
    if (found.teamId !== null) await joinTeam(tx, { teamId: found.teamId, personId }, now);
  });
}

async function becomeLearner(
  tx: Transaction,
  { organisationId, personId }: { organisationId: string; personId: string },
  now: number,
): Promise<void> {
  const made = await tx
    .insert(memberships)
    .values({ id: newId(), organisationId, personId, role: 'learner', since: now })
    .onConflictDoNothing()
    .returning({ id: memberships.id });
  if (made.length === 0) return;
  await record(tx, {
    at: now,
    actorId: personId,
    action: 'membership-granted',
    subject: { type: 'person', id: personId },
    detail: { organisationId, role: 'learner' },
  });
}

async function joinTeam(
  tx: Transaction,
  { teamId, personId }: { teamId: string; personId: string },
  now: number,
): Promise<void> {
  const standing = and(eq(classes.id, teamId), isNull(classes.endedAt));
  if ((await tx.$count(classes, standing)) === 0) return;
  const held = and(eq(classMembers.classId, teamId), eq(classMembers.personId, personId), isNull(classMembers.leftAt));
  if ((await tx.$count(classMembers, held)) > 0) return;
  await tx
    .insert(classMembers)
    .values({ classId: teamId, personId, joinedAt: now })
    .onConflictDoUpdate({
      target: [classMembers.classId, classMembers.personId],
      set: { joinedAt: now, leftAt: null },
    });
  await record(tx, {
    at: now,
    actorId: personId,
    action: 'class-joined',
    subject: { type: 'order-class', id: teamId },
    detail: { personId },
  });
}
