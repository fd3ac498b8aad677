import { and, eq, isNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { classStaff } from '#db/schema/cohorts';
import { makeLearner } from '#tests/support/factories/hand-overs';
import { buyerOf, makeAgreed, PROPOSED, setState } from '#tests/support/factories/orders';
import {
  makeLecturer,
  makeManager,
  makeMember,
  makeOrganisation,
  makeTrainer,
} from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { appointLecturer } from '~/domain/cohorts/staff/appoint-lecturer.server';
import { appointMentor } from '~/domain/cohorts/staff/appoint-mentor.server';
import { appointReviewer } from '~/domain/cohorts/staff/appoint-reviewer.server';
import { endAppointment } from '~/domain/cohorts/staff/end-appointment.server';
import { listStaff } from '~/domain/cohorts/staff/list-staff.server';
import type { Trainer } from '~/domain/people/actor';

const body = () => makeOrganisation({ kind: 'certifying-body' });
const standing = async (classId: string) =>
  (await listStaff(db, classId)).map(({ role, personId }) => [role, personId]);
const idOf = async (personId: string) => {
  const [row] = await db
    .select({ id: classStaff.id })
    .from(classStaff)
    .where(and(eq(classStaff.personId, personId), isNull(classStaff.endedAt)));
  return row?.id ?? '';
};
const universityOf = (lecturer: Trainer) => lecturer.organisationIds[0] ?? '';

it('appoints lecturers of the university, once, and ends it', async () => {
  const { lecturer, classId } = await makeAgreed();
  const { personId } = await makeLecturer(universityOf(lecturer));
  await appointLecturer(lecturer, { classId, personId }, PROPOSED);
  await appointLecturer(lecturer, { classId, personId }, PROPOSED + 1);
  expect(await standing(classId)).toEqual([['lecturer', personId]]);
  const stranger = await makeLecturer();
  const unknown = appointLecturer(lecturer, { classId, personId: stranger.personId }, PROPOSED);
  await expect(unknown).rejects.toMatchObject({ code: 'staff-unknown', field: 'personId' });
  await endAppointment(lecturer, { staffId: await idOf(personId) }, PROPOSED);
  expect(await standing(classId)).toEqual([]);
});

it('appoints reviewers of the university or the certifying body, by address', async () => {
  const { lecturer, classId, manager } = await makeAgreed();
  const own = await makeMember(await makePerson(), universityOf(lecturer), 'reviewer');
  const official = await makeMember(await makePerson(), await body(), 'reviewer');
  const theirs = await makeMember(await makePerson(), manager.organisationIds[0] ?? '', 'reviewer');
  for (const { email } of [own, official]) await appointReviewer(lecturer, { classId, email }, PROPOSED);
  for (const email of [theirs.email, (await makePerson()).email, 'nobody@example.com']) {
    const attempt = appointReviewer(lecturer, { classId, email }, PROPOSED);
    await expect(attempt).rejects.toMatchObject({ code: 'staff-unknown', field: 'email' });
  }
  const oneself = appointReviewer(lecturer, { classId, email: lecturer.email }, PROPOSED);
  await expect(oneself).rejects.toMatchObject({ code: 'not-for-oneself' });
  expect((await standing(classId)).every(([role]) => role === 'reviewer')).toBe(true);
});

it('lets nobody review the people they train, whichever comes first', async () => {
  const { lecturer, classId, buyer, orderId, manager } = await makeAgreed();
  const university = universityOf(lecturer);
  const refused = { code: 'reviewer-trains-class' };
  const both = await makeMember(await makeLecturer(university), university, 'reviewer');
  await appointLecturer(lecturer, { classId, personId: both.personId }, PROPOSED);
  await expect(appointReviewer(lecturer, { classId, email: both.email }, PROPOSED)).rejects.toMatchObject(refused);
  await endAppointment(lecturer, { staffId: await idOf(both.personId) }, PROPOSED);
  await appointReviewer(lecturer, { classId, email: both.email }, PROPOSED);
  const again = appointLecturer(lecturer, { classId, personId: both.personId }, PROPOSED);
  await expect(again).rejects.toMatchObject(refused);
  const learner = await makeMember(await makeLearner(classId, []), university, 'reviewer');
  await expect(appointReviewer(lecturer, { classId, email: learner.email }, PROPOSED)).rejects.toMatchObject(refused);
  const official = await makeMember(await makePerson(), await body(), 'reviewer');
  await makeMember(official, manager.organisationIds[0] ?? '', 'learner');
  await appointReviewer(lecturer, { classId, email: official.email }, PROPOSED);
  const mentor = appointMentor(buyer, { orderId, personId: official.personId }, PROPOSED);
  await expect(mentor).rejects.toMatchObject(refused);
});

it('leaves the mentor to the enterprise, and the others to the university', async () => {
  const { lecturer, classId, buyer, orderId, manager } = await makeAgreed();
  const mentor = await makeMember(await makePerson(), manager.organisationIds[0] ?? '', 'learner');
  const wanted = { orderId, personId: mentor.personId };
  await expect(appointMentor(lecturer, wanted, PROPOSED)).rejects.toMatchObject({ code: 'not-found' });
  await expect(appointMentor(buyerOf(await makeManager()), wanted, PROPOSED)).rejects.toMatchObject({
    code: 'not-found',
  });
  const outsider = await makePerson();
  const unknown = appointMentor(buyer, { orderId, personId: outsider.personId }, PROPOSED);
  await expect(unknown).rejects.toMatchObject({ code: 'staff-unknown' });
  await appointMentor(buyer, wanted, PROPOSED);
  const staffId = await idOf(mentor.personId);
  await expect(endAppointment(lecturer, { staffId }, PROPOSED)).rejects.toMatchObject({ code: 'not-found' });
  await endAppointment(buyer, { staffId }, PROPOSED);
  expect(await standing(classId)).toEqual([]);
  await appointLecturer(lecturer, { classId, personId: lecturer.personId }, PROPOSED);
  const theirs = endAppointment(buyer, { staffId: await idOf(lecturer.personId) }, PROPOSED);
  await expect(theirs).rejects.toMatchObject({ code: 'not-found' });
});

it('is over with the order, and nobody else’s class', async () => {
  const { lecturer, classId, orderId } = await makeAgreed();
  const { personId } = lecturer;
  await expect(appointLecturer(await makeTrainer(), { classId, personId }, PROPOSED)).rejects.toMatchObject({
    code: 'not-found',
  });
  await setState(orderId, 'closed');
  await expect(appointLecturer(lecturer, { classId, personId }, PROPOSED)).rejects.toMatchObject({
    code: 'not-in-this-state',
  });
});
