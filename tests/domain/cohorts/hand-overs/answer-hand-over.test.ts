import { and, eq, isNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { classMembers, handOvers } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import { makeOrdered } from '#tests/support/factories/hand-overs';
import { PROPOSED, setState } from '#tests/support/factories/orders';
import { makePerson } from '#tests/support/factories/people';
import { answerHandOver } from '~/domain/cohorts/hand-overs/answer-hand-over.server';
import { listOwnHandOvers } from '~/domain/cohorts/hand-overs/list-own-hand-overs.server';
import { offerHandOver } from '~/domain/cohorts/hand-overs/offer-hand-over.server';
import { endTeam } from '~/domain/cohorts/teams/end-team.server';
import { openTeam } from '~/domain/cohorts/teams/open-team.server';

const LATER = PROPOSED + 86_400_000;

async function offered() {
  const made = await makeOrdered({ fields: ['name', 'results'] });
  const { manager, buyer, orderId, learner } = made;
  const teamId = await openTeam(manager, { nameEn: 'Team', nameZh: '团队', zone: 'UTC', startsOn: null }, PROPOSED);
  await offerHandOver(buyer, { orderId, personId: learner.personId, teamId, letter: null }, PROPOSED);
  const [row] = await db.select({ id: handOvers.id }).from(handOvers);
  const handOverId = row?.id ?? '';
  const answer = (what: 'accept' | 'decline', actor = learner) =>
    answerHandOver(actor, { handOverId, answer: what }, LATER);
  const held = () =>
    db
      .select({ organisationId: memberships.organisationId, role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.personId, learner.personId), isNull(memberships.endedAt)));
  const places = () =>
    db
      .select()
      .from(classMembers)
      .where(and(eq(classMembers.personId, learner.personId), isNull(classMembers.leftAt)));
  return { ...made, teamId, answer, held, places };
}

it('makes who accepts a learner of the enterprise and of the team, and leaves their class as it was', async () => {
  const { answer, held, places, teamId, classId, manager } = await offered();
  await answer('accept');
  expect(await held()).toEqual([{ organisationId: manager.organisationIds[0], role: 'learner' }]);
  expect((await places()).map((place) => place.classId).sort()).toEqual([teamId, classId].sort());
  expect(await db.select().from(handOvers)).toMatchObject([{ state: 'accepted', decidedAt: LATER }]);
  const actions = (await db.select().from(auditEntries).where(eq(auditEntries.at, LATER))).map(({ action }) => action);
  expect(actions).toEqual(['class-hand-over-accepted', 'membership-granted', 'class-joined']);
});

it('waits for whoever said after the offer that they are younger than 18, who may still decline', async () => {
  const { answer, held, learner } = await offered();
  await transaction(async (tx) => {
    await tx.update(people).set({ comesOfAgeOn: '2099-01-01' }).where(eq(people.id, learner.personId));
  });
  await expect(answer('accept')).rejects.toMatchObject({ code: 'not-of-age' });
  expect(await held()).toEqual([]);
  await answer('decline');
  expect(await db.select().from(handOvers)).toMatchObject([{ state: 'declined' }]);
});

it('changes nothing for who declines', async () => {
  const { answer, held, places, classId } = await offered();
  await answer('decline');
  expect(await held()).toEqual([]);
  expect(await places()).toMatchObject([{ classId }]);
});

it('happens once, whatever is sent at the same moment', async () => {
  const { answer, held, places } = await offered();
  const ends = await Promise.allSettled([answer('accept'), answer('accept'), answer('decline')]);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await held()).toHaveLength(1);
  expect(await places()).toHaveLength(2);
});

it('is nobody else’s to answer', async () => {
  const { answer, held } = await offered();
  await expect(answer('accept', await makePerson())).rejects.toMatchObject({ code: 'not-found' });
  expect(await held()).toEqual([]);
});

it('joins the enterprise alone when the team has ended', async () => {
  const { answer, held, places, buyer, teamId } = await offered();
  await endTeam(buyer, { classId: teamId, reason: 'Merged.' }, PROPOSED);
  await answer('accept');
  expect(await held()).toHaveLength(1);
  expect(await places()).toHaveLength(1);
});

it('waits while the order has gone back to teaching, though declining does not', async () => {
  const { answer, orderId } = await offered();
  await setState(orderId, 'teaching');
  await expect(answer('accept')).rejects.toMatchObject({ code: 'not-in-this-state' });
  await answer('decline');
});

it('says to the learner who asks, into which team, and what is seen of them', async () => {
  const { learner, answer } = await offered();
  const [offer] = await listOwnHandOvers(learner);
  expect(offer).toMatchObject({ state: 'offered', enterprise: { en: 'Wenling Yuehai Pumps' }, team: { en: 'Team' } });
  expect(offer?.fields.sort()).toEqual(['name', 'results']);
  await answer('accept');
  expect(await listOwnHandOvers(learner)).toMatchObject([{ state: 'accepted', decidedAt: LATER }]);
  expect(await listOwnHandOvers(await makePerson())).toEqual([]);
});
