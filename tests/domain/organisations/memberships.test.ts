import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { memberships } from '#db/schema/organisations';
import { makeOrganisation } from '#tests/support/factories/organisations';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { createOrganisation } from '~/domain/organisations/create-organisation.server';
import { endMembership } from '~/domain/organisations/end-membership.server';
import { findActor } from '~/domain/organisations/find-actor.server';
import { findOrganisation } from '~/domain/organisations/find-organisation.server';
import { grantMembership } from '~/domain/organisations/grant-membership.server';
import { listMemberships } from '~/domain/organisations/list-memberships.server';
import { listOrganisations } from '~/domain/organisations/list-organisations.server';
import { membershipRoles, organisationKinds, roleExistsAt } from '~/domain/organisations/organisation';
import type { Actor, Admin } from '~/domain/people/actor';

const NOW = Date.UTC(2026, 10, 22, 9);
let admin: Admin;
let anna: Actor;
let enterprise: string;

beforeEach(async () => {
  admin = await makeAdmin();
  anna = await makePerson({ email: 'anna@example.com' });
  enterprise = await makeOrganisation();
});
const grant = (role: 'manager' | 'lecturer' | 'learner' = 'manager', email = 'anna@example.com') =>
  grantMembership(admin, { organisationId: enterprise, email, role }, NOW);

it('enters an organisation and records it', async () => {
  const names = { nameEn: 'Taizhou College', nameZh: '台州学院', city: 'Taizhou' };
  const id = await createOrganisation(admin, { kind: 'university', ...names }, NOW);
  expect(await findOrganisation(admin, id)).toMatchObject({ ...names, kind: 'university', members: [] });
  expect((await listOrganisations(admin)).map(({ nameEn, members }) => [nameEn, members])).toEqual([
    ['Taizhou College', 0],
    ['Wenling Yuehai Pumps', 0],
  ]);
  expect(await db.select().from(auditEntries)).toMatchObject([{ action: 'organisation-created', subjectId: id }]);
});

it('gives somebody a role, which holds from their next request', async () => {
  await grant();
  expect((await findActor(anna.personId, 's'))?.memberships).toEqual([{ organisationId: enterprise, role: 'manager' }]);
  expect((await findOrganisation(admin, enterprise)).members).toMatchObject([{ role: 'manager', since: NOW }]);
});

it('refuses, at its field, what cannot be', async () => {
  await grant();
  const codes = await Promise.all(
    [grant(), grant('lecturer'), grant('manager', 'nobody@example.com')].map(async (attempt) => {
      const { code, field } = await refusalOf(attempt);
      return [code, field];
    }),
  );
  expect(codes).toEqual([
    ['membership-exists', 'email'],
    ['role-not-here', 'role'],
    ['person-unknown', 'email'],
  ]);
  const elsewhere = { organisationId: 'nowhere', email: anna.email, role: 'manager' as const };
  expect((await refusalOf(grantMembership(admin, elsewhere, NOW))).code).toBe('not-found');
});

it('lets a person hold several roles, each once, however often it is clicked', async () => {
  await Promise.allSettled([grant(), grant(), grant('learner'), grant('learner')]);
  expect(await db.$count(memberships)).toBe(2);
});

it('ends a membership, with the reason, once; it can be granted again', async () => {
  await grant();
  const [held] = await listMemberships(admin, anna.personId);
  const wanted = { membershipId: held?.id ?? '', reason: 'Left the company' };
  await endMembership(admin, wanted, NOW + 1);
  expect((await findActor(anna.personId, 's'))?.memberships).toEqual([]);
  expect(await listMemberships(admin, anna.personId)).toMatchObject([{ endedAt: NOW + 1 }]);
  expect((await refusalOf(endMembership(admin, wanted, NOW + 2))).code).toBe('not-found');
  await grant();
  const entries = await db.select().from(auditEntries).orderBy(auditEntries.position);
  expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
    ['membership-granted', null],
    ['membership-ended', 'Left the company'],
    ['membership-granted', null],
  ]);
});

it('knows which organisations a role exists in', () => {
  const table = organisationKinds.map((kind) => [kind, ...membershipRoles.filter((role) => roleExistsAt(role, kind))]);
  expect(table).toEqual([
    ['enterprise', 'learner', 'manager', 'reviewer'],
    ['university', 'learner', 'lecturer', 'reviewer'],
    ['certifying-body', 'learner', 'reviewer'],
    ['platform', 'learner', 'manager', 'reviewer'],
  ]);
});
