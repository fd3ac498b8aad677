import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeManager } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { listOwnClasses } from '~/domain/cohorts/list-own-classes.server';
import { setClassSharing } from '~/domain/cohorts/set-class-sharing.server';
import { listTeam } from '~/domain/hosts/list-team.server';

const NOW = Date.UTC(2026, 10, 22);

async function ordered() {
  const manager = await makeManager();
  const student = await makePerson({ name: 'Student' });
  const classId = await makeClass({ enterpriseId: manager.organisationIds[0], students: [student], shared: false });
  const seen = async () => (await listTeam(manager, NOW))[0]?.people.some(({ name }) => name === 'Student');
  return { student, classId, seen };
}

it('keeps a student from the enterprise until they let it see them, and again when they change their mind', async () => {
  const { student, classId, seen } = await ordered();
  expect(await seen()).toBe(false);
  await setClassSharing(student, { classId, shared: true }, NOW);
  expect(await seen()).toBe(true);
  expect(await listOwnClasses(student)).toMatchObject([{ id: classId, shared: true }]);
  await setClassSharing(student, { classId, shared: false }, NOW + 1);
  expect(await seen()).toBe(false);
});

it('records each change once', async () => {
  const { student, classId } = await ordered();
  await setClassSharing(student, { classId, shared: true }, NOW);
  await setClassSharing(student, { classId, shared: true }, NOW + 1);
  const rows = await db.select().from(auditEntries).where(eq(auditEntries.action, 'class-sharing-granted'));
  expect(rows).toMatchObject([{ actorId: student.personId, at: NOW, subjectId: classId }]);
});

it('lets nobody choose for somebody else', async () => {
  const { classId, seen } = await ordered();
  const stranger = await makePerson();
  await expect(setClassSharing(stranger, { classId, shared: true }, NOW)).rejects.toMatchObject({ code: 'not-found' });
  expect(await seen()).toBe(false);
});
