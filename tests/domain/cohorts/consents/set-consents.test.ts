import { eq, inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { classConsents, classes, classMembers } from '#db/schema/cohorts';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeAccount } from '#tests/support/factories/hosts';
import { makeManager } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { comeOfAgeOn } from '#tests/support/factories/privacy';
import { consentFields } from '~/domain/cohorts/consent';
import { listConsents } from '~/domain/cohorts/consents/list-consents.server';
import { setConsents } from '~/domain/cohorts/consents/set-consents.server';
import { listOwnClasses } from '~/domain/cohorts/list-own-classes.server';
import { listTeam } from '~/domain/hosts/list-team.server';

const NOW = Date.UTC(2026, 10, 22);
const ACTIONS = ['class-sharing-granted', 'class-sharing-withdrawn'];

async function ordered() {
  const manager = await makeManager();
  const student = await makePerson({ name: 'Student' });
  const classId = await makeClass({ enterpriseId: manager.organisationIds[0], students: [student], shared: false });
  const seen = async () => (await listTeam(manager, NOW))[0]?.people.find(({ name }) => name === 'Student');
  const consents = async () => [...((await listConsents(db, classId)).get(student.personId) ?? [])].sort();
  return { student, classId, seen, consents };
}

it('keeps a student from the enterprise until they let it see them, and again when they change their mind', async () => {
  const { student, classId, seen } = await ordered();
  expect(await seen()).toBeUndefined();
  await setConsents(student, { classId, fields: ['name', 'clearance'] }, NOW);
  expect(await seen()).toMatchObject({ light: 'grey' });
  expect(await listOwnClasses(student)).toMatchObject([{ id: classId, fields: ['name', 'clearance'] }]);
  await setConsents(student, { classId, fields: [] }, NOW + 1);
  expect(await seen()).toBeUndefined();
});

it('shows the enterprise a name without its light when only the name is shared', async () => {
  const { student, classId, seen } = await ordered();
  await setConsents(student, { classId, fields: ['name', 'progress'] }, NOW);
  expect(await seen()).toMatchObject({ light: null, reason: null, certificateUntil: null });
});

it('keeps nothing without the name', async () => {
  const { student, classId, consents } = await ordered();
  await setConsents(student, { classId, fields: ['name', 'results'] }, NOW);
  expect(await consents()).toEqual(['name', 'results']);
  await setConsents(student, { classId, fields: ['results', 'progress'] }, NOW + 1);
  expect(await consents()).toEqual([]);
  expect(await db.select().from(classConsents)).toEqual([]);
});

it('replaces what was said, and keeps since when of what stays', async () => {
  const { student, classId, consents } = await ordered();
  await setConsents(student, { classId, fields: ['name', 'results'] }, NOW);
  await setConsents(student, { classId, fields: ['contact', 'name', 'name'] }, NOW + 5);
  expect(await consents()).toEqual(['contact', 'name']);
  const rows = await db.select().from(classConsents).where(eq(classConsents.field, 'name'));
  expect(rows).toMatchObject([{ since: NOW }]);
});

it('records each change once, with the fields and without a name', async () => {
  const { student, classId } = await ordered();
  await setConsents(student, { classId, fields: ['name'] }, NOW);
  await setConsents(student, { classId, fields: ['name'] }, NOW + 1);
  await setConsents(student, { classId, fields: [] }, NOW + 2);
  const rows = await db.select().from(auditEntries).where(inArray(auditEntries.action, ACTIONS));
  expect(rows).toMatchObject([
    { actorId: student.personId, at: NOW, subjectId: classId, detail: { given: 'name', withdrawn: '' } },
    { actorId: student.personId, at: NOW + 2, subjectId: classId, detail: { given: '', withdrawn: 'name' } },
  ]);
});

it('lets nobody choose for somebody else, for a class they have left, or for one that nobody ordered', async () => {
  const { student, classId, seen } = await ordered();
  const stranger = await makePerson();
  const refused = { code: 'not-found' };
  await expect(setConsents(stranger, { classId, fields: ['name'] }, NOW)).rejects.toMatchObject(refused);
  expect(await seen()).toBeUndefined();
  await setConsents(student, { classId, fields: consentFields }, NOW);
  await transaction(async (tx) => {
    await tx.update(classMembers).set({ leftAt: NOW }).where(eq(classMembers.personId, student.personId));
  });
  expect((await listConsents(db, classId)).size).toBe(0);
  await expect(setConsents(student, { classId, fields: ['name'] }, NOW)).rejects.toMatchObject(refused);
  const teamId = await makeClass({ students: [stranger], shared: false });
  await transaction(async (tx) => {
    await tx.update(classes).set({ orderId: null }).where(eq(classes.id, teamId));
  });
  await expect(setConsents(stranger, { classId: teamId, fields: ['name'] }, NOW)).rejects.toMatchObject(refused);
});

it('lets nobody under 18 share more, and lets them take back', async () => {
  const { student, classId, consents } = await ordered();
  await setConsents(student, { classId, fields: ['name', 'contact'] }, NOW);
  await comeOfAgeOn(student.personId, '2026-12-01');
  await expect(setConsents(student, { classId, fields: consentFields }, NOW)).rejects.toMatchObject({
    code: 'not-of-age',
  });
  await setConsents(student, { classId, fields: ['name'] }, NOW);
  expect(await consents()).toEqual(['name']);
  await setConsents(student, { classId, fields: consentFields }, Date.UTC(2026, 10, 30, 16));
  expect(await consents()).toHaveLength(consentFields.length);
});

it('never says that the other enterprise’s student shares', async () => {
  const first = await ordered();
  const second = await ordered();
  await makeAccount(first.student, 'eligible');
  await setConsents(first.student, { classId: first.classId, fields: consentFields }, NOW);
  expect(await second.seen()).toBeUndefined();
});
