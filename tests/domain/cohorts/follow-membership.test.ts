import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { auditEntries } from '#db/schema/audit';
import { classMembers, classStaff } from '#db/schema/cohorts';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeSteward, organisationOf } from '#tests/support/factories/invitations';
import { makeLecturer, makeMember, makeOrganisation } from '#tests/support/factories/organisations';
import { anyRequest, LONG_AGO, makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import type { StaffRole } from '~/domain/cohorts/staff/staff-role';
import { handOnRole } from '~/domain/organisations/members/hand-on-role.server';
import { leaveOrganisation } from '~/domain/organisations/members/leave-organisation.server';
import { takeRole } from '~/domain/organisations/members/take-role.server';
import type { Actor, Trainer } from '~/domain/people/actor';
import { admitTrainer } from '~/http/admission';

const NOW = Date.UTC(2026, 10, 22, 9);
let lecturer: Trainer;
let colleague: Trainer;
let boss: Trainer;
let university: string;
let enterprise: string;

beforeEach(async () => {
  lecturer = admitTrainer(await makeLecturer(), anyRequest());
  university = organisationOf(lecturer);
  colleague = admitTrainer(await makeLecturer(university), anyRequest());
  boss = await makeSteward();
  enterprise = organisationOf(boss);
});

const appoint = (classId: string, { personId }: Actor, role: StaffRole) =>
  transaction(async (tx) => {
    await tx.insert(classStaff).values({ id: newId(), classId, personId, role, since: LONG_AGO });
  });
const staffOf = async (classId: string) =>
  (
    await db
      .select({ personId: classStaff.personId, role: classStaff.role })
      .from(classStaff)
      .where(and(eq(classStaff.classId, classId), isNull(classStaff.endedAt)))
  )
    .map(({ personId, role }) => `${role} ${personId}`)
    .sort();

it('ends the places in classes that a membership carried, and no other', async () => {
  const classId = await makeClass({ universityId: university, enterpriseId: enterprise });
  const elsewhere = await makeLecturer();
  const other = await makeClass({ universityId: elsewhere.organisationIds[0] });
  const mentor = await makeMember(await makePerson(), enterprise, 'learner');
  await makeMember(lecturer, elsewhere.organisationIds[0] ?? '', 'lecturer');
  await appoint(classId, lecturer, 'lecturer');
  await appoint(classId, mentor, 'mentor');
  await appoint(other, lecturer, 'lecturer');
  await leaveOrganisation(lecturer, university, NOW);
  expect(await staffOf(classId)).toEqual([`mentor ${mentor.personId}`]);
  expect(await staffOf(other)).toEqual([`lecturer ${lecturer.personId}`]);
  await leaveOrganisation(mentor, enterprise, NOW);
  expect(await staffOf(classId)).toEqual([]);
  const log = await db.select().from(auditEntries).where(eq(auditEntries.action, 'class-staff-ended'));
  expect(log.map(({ detail }) => [detail.role, detail.cause])).toEqual([
    ['lecturer', 'membership-ended'],
    ['mentor', 'membership-ended'],
  ]);
});

it('keeps a mentor who is still a member, and a reviewer who still reviews for somebody who may', async () => {
  const classId = await makeClass({ universityId: university, enterpriseId: enterprise });
  const mentor = await makeMember(await makeMember(await makePerson(), enterprise, 'manager'), enterprise, 'learner');
  const office = await makeOrganisation({ kind: 'certifying-body' });
  const reviewer = await makeMember(await makeMember(await makePerson(), university, 'reviewer'), office, 'reviewer');
  await appoint(classId, mentor, 'mentor');
  await appoint(classId, reviewer, 'reviewer');
  const { personId } = mentor;
  await takeRole(boss, { organisationId: enterprise, personId, role: 'manager', reason: 'x' }, NOW);
  await leaveOrganisation(reviewer, university, NOW);
  expect(await staffOf(classId)).toEqual([`mentor ${personId}`, `reviewer ${reviewer.personId}`]);
  await leaveOrganisation(reviewer, office, NOW);
  expect(await staffOf(classId)).toEqual([`mentor ${personId}`]);
});

it('takes whoever is no member any more out of the organisation’s classes, keeping that they were in them', async () => {
  const anna = await makeMember(await makeMember(await makePerson(), university, 'learner'), university, 'reviewer');
  const classId = await makeClass({ universityId: university, students: [anna] });
  const elsewhere = await makeClass({ students: [anna] });
  const leftAt = async (id: string) =>
    (await db.select().from(classMembers).where(eq(classMembers.classId, id))).map((row) => row.leftAt);
  const { personId } = anna;
  await takeRole(lecturer, { organisationId: university, personId, role: 'reviewer', reason: 'x' }, NOW);
  expect(await leftAt(classId)).toEqual([null]);
  await leaveOrganisation(anna, university, NOW + 1);
  expect([await leftAt(classId), await leftAt(elsewhere)]).toEqual([[NOW + 1], [null]]);
  expect(await db.select().from(auditEntries).where(eq(auditEntries.action, 'class-left'))).toMatchObject([
    { subjectId: classId, actorId: personId },
  ]);
});

it('hands on what one teaches or mentors for the organisation, each place once', async () => {
  const [first, second] = [
    await makeClass({ universityId: university, enterpriseId: enterprise }),
    await makeClass({ universityId: university }),
  ];
  await appoint(first, lecturer, 'lecturer');
  await appoint(second, lecturer, 'lecturer');
  await appoint(second, colleague, 'lecturer');
  await handOnRole(lecturer, { organisationId: university, successorId: colleague.personId }, NOW);
  expect(await staffOf(first)).toEqual([`lecturer ${colleague.personId}`]);
  expect(await staffOf(second)).toEqual([`lecturer ${colleague.personId}`]);

  await appoint(first, boss, 'mentor');
  const heir = await makeMember(await makePerson(), enterprise, 'learner');
  await handOnRole(boss, { organisationId: enterprise, successorId: heir.personId }, NOW);
  expect(await staffOf(first)).toEqual([`lecturer ${colleague.personId}`, `mentor ${heir.personId}`].sort());
});

it('hands nothing on to somebody who reviews one of the classes', async () => {
  const classId = await makeClass({ universityId: university });
  const reviewer = await makeMember(await makePerson(), university, 'reviewer');
  await appoint(classId, lecturer, 'lecturer');
  await appoint(classId, reviewer, 'reviewer');
  const refused = handOnRole(lecturer, { organisationId: university, successorId: reviewer.personId }, NOW);
  expect((await refusalOf(refused)).code).toBe('reviewer-trains-class');
  expect(await staffOf(classId)).toEqual([`lecturer ${lecturer.personId}`, `reviewer ${reviewer.personId}`].sort());
});
