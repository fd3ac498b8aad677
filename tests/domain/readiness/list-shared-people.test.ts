import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeLearner, makeOrdered } from '#tests/support/factories/hand-overs';
import { buyerOf, makeAgreed, PROPOSED, setState } from '#tests/support/factories/orders';
import { makeManager } from '#tests/support/factories/organisations';
import { countQueries } from '#tests/support/queries';
import { type ConsentField, consentFields } from '~/domain/cohorts/consent';
import { setConsents } from '~/domain/cohorts/consents/set-consents.server';
import { answerHandOver } from '~/domain/cohorts/hand-overs/answer-hand-over.server';
import { offerHandOver } from '~/domain/cohorts/hand-overs/offer-hand-over.server';
import { findOrder } from '~/domain/cohorts/orders/find-order.server';
import { shortlistPerson } from '~/domain/cohorts/shortlist/shortlist-person.server';
import { registerReactions } from '~/domain/reactions.server';
import { listHandedOver } from '~/domain/readiness/list-handed-over.server';
import { listSharedPeople } from '~/domain/readiness/list-shared-people.server';
import { sortShared } from '~/domain/readiness/shared-people';

const NOW = PROPOSED;

registerReactions();
beforeEach(() => void loadShippedContent());

/** A certified learner whose every field is a canary, in the class of an order. */
async function canary(fields: readonly ConsentField[]) {
  const made = await makeAgreed();
  const options = { name: 'CANARY-NAME', email: 'canary-address@example.com' };
  const learner = await makeLearner(made.classId, fields, options);
  await makeCertified({ person: learner, compared: true });
  await setState(made.orderId, 'exam-window');
  return { ...made, learner };
}

it('shows each field with its consent and without it nothing of it, for every choice there is', async () => {
  const { buyer, orderId, classId, learner } = await canary([]);
  for (let chosen = 0; chosen < 2 ** consentFields.length; chosen++) {
    const fields = consentFields.filter((_, place) => chosen & (2 ** place));
    await setConsents(learner, { classId, fields }, NOW);
    const answer = await listSharedPeople(buyer, orderId, NOW);
    const said = JSON.stringify(answer);
    const named = fields.includes('name');
    const shows = (field: ConsentField) => named && fields.includes(field);
    expect(answer.length, String(fields)).toBe(named ? 1 : 0);
    expect(said.includes('CANARY-NAME')).toBe(named);
    expect(said.includes('canary-address')).toBe(shows('contact'));
    expect(said.includes('"light":"')).toBe(shows('clearance'));
    expect(said.includes('"lessons":')).toBe(shows('progress'));
    expect(said.includes('"exam":"passed"')).toBe(shows('results'));
    expect(said.includes('certificateUntil')).toBe(shows('clearance'));
    const [person] = answer;
    if (person) expect(person.shares.sort()).toEqual([...fields].sort());
  }
});

it('loses whoever takes their name back, with note and offer, at once', async () => {
  const { buyer, orderId, classId, learner } = await canary(consentFields);
  const { personId } = learner;
  await shortlistPerson(buyer, { orderId, personId, note: 'NOTE' }, NOW);
  await offerHandOver(buyer, { orderId, personId, teamId: null, letter: null }, NOW);
  expect(await listSharedPeople(buyer, orderId, NOW)).toMatchObject([{ note: 'NOTE', handOver: { state: 'offered' } }]);
  await setConsents(learner, { classId, fields: ['progress', 'contact'] }, NOW);
  expect(await listSharedPeople(buyer, orderId, NOW)).toEqual([]);
  await setConsents(learner, { classId, fields: ['name'] }, NOW);
  expect(await listSharedPeople(buyer, orderId, NOW)).toMatchObject([{ note: null }]);
});

it('shows nobody to the university, to another enterprise, or of who has left', async () => {
  const { buyer, orderId, lecturer, classId } = await canary(consentFields);
  expect(await listSharedPeople(lecturer, orderId, NOW)).toEqual([]);
  expect(await listSharedPeople(buyerOf(await makeManager()), orderId, NOW)).toEqual([]);
  await transaction(async (tx) => {
    await tx.update(classMembers).set({ leftAt: NOW }).where(eq(classMembers.classId, classId));
  });
  expect(await listSharedPeople(buyer, orderId, NOW)).toEqual([]);
});

async function takenOver(fields: readonly ConsentField[]) {
  const made = await canary(fields);
  const { buyer, orderId, learner } = made;
  await offerHandOver(buyer, { orderId, personId: learner.personId, teamId: null, letter: null }, NOW);
  const [person] = await listSharedPeople(buyer, orderId, NOW);
  await answerHandOver(learner, { handOverId: person?.handOver?.id ?? '', answer: 'accept' }, NOW);
  return made;
}

it('lists who was taken over apart: with certificate, and results while they are shared', async () => {
  const { buyer, lecturer, orderId, classId, learner } = await takenOver(consentFields);
  expect(await listSharedPeople(buyer, orderId, NOW)).toEqual([]);
  const until = expect.any(Number);
  expect(await listHandedOver(buyer, orderId)).toMatchObject([
    { name: 'CANARY-NAME', since: NOW, certificateUntil: until, results: { exam: 'passed' } },
  ]);
  await setConsents(learner, { classId, fields: [] }, NOW);
  expect(await listHandedOver(buyer, orderId)).toMatchObject([{ certificateUntil: until, results: null }]);
  expect(await listHandedOver(lecturer, orderId)).toEqual([
    { personId: learner.personId, name: 'CANARY-NAME', since: NOW, certificateUntil: null, results: null },
  ]);
  expect(await listHandedOver(buyerOf(await makeManager()), orderId)).toEqual([]);
});

it('forgets who was taken over once they are no member any more', async () => {
  const { buyer, orderId, learner, manager } = await takenOver(['name']);
  const held = and(
    eq(memberships.personId, learner.personId),
    eq(memberships.organisationId, manager.organisationIds[0] ?? ''),
  );
  await transaction(async (tx) => {
    await tx.update(memberships).set({ endedAt: NOW }).where(held);
  });
  expect(await listHandedOver(buyer, orderId)).toEqual([]);
});

it('names nobody of the other side', async () => {
  const { buyer, lecturer, orderId, learner } = await canary(consentFields);
  const theirs = JSON.stringify(await findOrder(buyer, orderId));
  const ours = JSON.stringify(await findOrder(lecturer, orderId));
  for (const said of [theirs, ours]) expect(said).not.toContain(learner.name);
  expect(theirs).toContain(buyer.name);
  expect(theirs).not.toContain(lecturer.name);
  expect(ours).toContain(lecturer.name);
  expect(ours).not.toContain(buyer.name);
});

it('asks as many queries for many as for one', async () => {
  const { buyer, orderId, classId } = await makeOrdered({ fields: consentFields });
  const read = () => listSharedPeople(buyer, orderId, NOW);
  const many = await makeOrdered({ fields: consentFields });
  for (let place = 0; place < 12; place++) {
    const learner = await makeLearner(many.classId, consentFields.slice(0, 1 + (place % consentFields.length)));
    await makeSitting(learner, { at: EXAM_DAY + place });
  }
  expect(classId).not.toBe(many.classId);
  const one = await countQueries(read);
  const twelve = await countQueries(() => listSharedPeople(many.buyer, many.orderId, NOW));
  expect(twelve).toBe(one);
});

it('sorts the furthest first and whoever hides it last; filters by what is shared', () => {
  const about = { clearance: null, progress: null, results: null, email: null, shares: [], note: null, handOver: null };
  const light = (of: 'grey' | 'amber' | 'green') => ({ light: of, reason: null, certificateUntil: null });
  const people = [
    { ...about, personId: 'a', name: 'A', clearance: light('grey'), note: '' },
    { ...about, personId: 'b', name: 'B' },
    { ...about, personId: 'c', name: 'C', clearance: light('green'), results: { exam: 'passed' as const, best: 900 } },
    { ...about, personId: 'd', name: 'D', clearance: light('amber'), progress: { lessons: 3, quizzes: 1 } },
  ];
  const ids = (order: Parameters<typeof sortShared>[1]['order'], filter: Parameters<typeof sortShared>[1]['filter']) =>
    sortShared(people, { order, filter })
      .map(({ personId }) => personId)
      .join('');
  expect(ids('name', 'everybody')).toBe('abcd');
  expect(ids('light', 'everybody')).toBe('cdab');
  expect(ids('progress', 'everybody')).toBe('dabc');
  expect(ids('result', 'everybody')).toBe('cabd');
  expect(ids('light', 'shortlist')).toBe('a');
  expect(ids('name', 'green')).toBe('c');
  expect(ids('name', 'amber')).toBe('d');
  expect(ids('name', 'passed')).toBe('c');
});
