import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { classConsents, classes, classMembers, handOvers } from '#db/schema/cohorts';
import { outboxMails, people } from '#db/schema/people';
import { makeOrdered } from '#tests/support/factories/hand-overs';
import { buyerOf, PROPOSED, setState } from '#tests/support/factories/orders';
import { makeManager } from '#tests/support/factories/organisations';
import { answerHandOver } from '~/domain/cohorts/hand-overs/answer-hand-over.server';
import { type HandOverLetter, offerHandOver } from '~/domain/cohorts/hand-overs/offer-hand-over.server';
import { withdrawHandOver } from '~/domain/cohorts/hand-overs/withdraw-hand-over.server';
import { orderStates } from '~/domain/cohorts/orders/order';
import { endTeam } from '~/domain/cohorts/teams/end-team.server';
import { openTeam } from '~/domain/cohorts/teams/open-team.server';

const letter: HandOverLetter = (_language, { enterprise, name }) => ({ subject: enterprise, body: name });
const names = { nameEn: 'Team', nameZh: '团队', zone: 'UTC', startsOn: null };

async function ready(options: Parameters<typeof makeOrdered>[0] = {}) {
  const made = await makeOrdered(options);
  const { orderId, learner, buyer } = made;
  const offer = (teamId: string | null = null, now = PROPOSED) =>
    offerHandOver(buyer, { orderId, personId: learner.personId, teamId, letter }, now);
  return { ...made, offer };
}
const offers = () => db.select().from(handOvers);

it('is mailed to the learner, outside their quiet hours', async () => {
  const { offer, learner } = await ready();
  const night = Date.UTC(2026, 10, 22, 15);
  await offer(null, night);
  expect(await offers()).toMatchObject([{ state: 'offered', personId: learner.personId, teamId: null }]);
  const [mail] = await db.select().from(outboxMails);
  expect(mail).toMatchObject({ recipient: learner.email, subject: 'Wenling Yuehai Pumps', body: 'Learner' });
  expect(mail?.nextAttemptAt).toBe(Date.UTC(2026, 10, 23, 0));
});

it('is made from the exam window on', async () => {
  const { offer, orderId } = await ready();
  for (const state of orderStates) {
    await setState(orderId, state);
    if (['exam-window', 'internship', 'closed'].includes(state)) continue;
    await expect(offer(), state).rejects.toMatchObject({ code: 'not-in-this-state', facts: { state } });
  }
  await setState(orderId, 'closed');
  await offer();
});

it('is made once, again after it was withdrawn, and never to who declined', async () => {
  const { offer, buyer, learner } = await ready();
  await offer();
  await expect(offer()).rejects.toMatchObject({ code: 'hand-over-exists' });
  const [first] = await offers();
  await withdrawHandOver(buyer, { handOverId: first?.id ?? '' }, PROPOSED);
  await expect(withdrawHandOver(buyer, { handOverId: first?.id ?? '' }, PROPOSED)).rejects.toMatchObject({
    code: 'hand-over-decided',
  });
  await offer();
  const second = (await offers()).find(({ state }) => state === 'offered');
  await answerHandOver(learner, { handOverId: second?.id ?? '', answer: 'decline' }, PROPOSED);
  await expect(offer()).rejects.toMatchObject({ code: 'hand-over-exists' });
});

it('finds nobody who does not share their name, has left, or is in another class', async () => {
  const nameless = await ready({ fields: [] });
  await expect(nameless.offer()).rejects.toMatchObject({ code: 'not-found' });
  const { offer, learner, classId, orderId } = await ready();
  const elsewhere = await ready();
  const foreign = offerHandOver(
    elsewhere.buyer,
    { orderId: elsewhere.orderId, personId: learner.personId, teamId: null, letter },
    PROPOSED,
  );
  await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  const stranger = buyerOf(await makeManager());
  const theirs = offerHandOver(stranger, { orderId, personId: learner.personId, teamId: null, letter }, PROPOSED);
  await expect(theirs).rejects.toMatchObject({ code: 'not-found' });
  await transaction(async (tx) => {
    await tx.update(classMembers).set({ leftAt: PROPOSED }).where(eq(classMembers.classId, classId));
  });
  await expect(offer()).rejects.toMatchObject({ code: 'not-found' });
  expect(await offers()).toEqual([]);
});

it('is not made by the university, nor to who is under age', async () => {
  const { offer, learner, lecturer, orderId } = await ready();
  const theirs = offerHandOver(lecturer, { orderId, personId: learner.personId, teamId: null, letter }, PROPOSED);
  await expect(theirs).rejects.toMatchObject({ code: 'not-found' });
  await transaction(async (tx) => {
    await tx.update(people).set({ comesOfAgeOn: '2026-11-23' }).where(eq(people.id, learner.personId));
  });
  await expect(offer()).rejects.toMatchObject({ code: 'under-age' });
  await offer(null, Date.UTC(2026, 10, 23, 2));
});

it('names a team of the enterprise’s own that has not ended', async () => {
  const { offer, manager, buyer, classId } = await ready();
  const other = await openTeam(await makeManager(), names, PROPOSED);
  const over = await openTeam(manager, names, PROPOSED);
  await endTeam(buyer, { classId: over, reason: 'Done.' }, PROPOSED);
  for (const teamId of [other, over, classId, 'none']) {
    await expect(offer(teamId)).rejects.toMatchObject({ code: 'not-found' });
  }
  const own = await openTeam(manager, names, PROPOSED);
  await offer(own);
  expect(await offers()).toMatchObject([{ teamId: own }]);
  expect(await db.$count(classes)).toBe(4);
});

it('is the learner’s alone to see once they stop sharing their name', async () => {
  const { offer, learner } = await ready();
  await transaction(async (tx) => {
    const own = and(eq(classConsents.personId, learner.personId), eq(classConsents.field, 'name'));
    await tx.delete(classConsents).where(own);
  });
  await expect(offer()).rejects.toMatchObject({ code: 'not-found' });
});
