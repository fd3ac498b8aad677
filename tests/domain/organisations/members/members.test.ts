import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { invitations, memberships } from '#db/schema/organisations';
import { makeLink, makeSteward, organisationOf } from '#tests/support/factories/invitations';
import { makeMember, makeOrganisation } from '#tests/support/factories/organisations';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { endMembership } from '~/domain/organisations/end-membership.server';
import { findOwnOrganisation } from '~/domain/organisations/find-own-organisation.server';
import { acceptInvitation } from '~/domain/organisations/invitations/accept-invitation.server';
import { findMember } from '~/domain/organisations/members/find-member.server';
import { giveRole } from '~/domain/organisations/members/give-role.server';
import { handOnRole } from '~/domain/organisations/members/hand-on-role.server';
import { leaveOrganisation } from '~/domain/organisations/members/leave-organisation.server';
import { listMembers } from '~/domain/organisations/members/list-members.server';
import { listSuccessors } from '~/domain/organisations/members/list-successors.server';
import { takeRole } from '~/domain/organisations/members/take-role.server';
import { organisationKinds, stewardRole } from '~/domain/organisations/organisation';
import type { Actor, MembershipRole, Trainer } from '~/domain/people/actor';

const NOW = Date.UTC(2026, 10, 22, 9);
const reason = 'Left the company';
let steward: Trainer;
let organisationId: string;

beforeEach(async () => {
  steward = await makeSteward();
  organisationId = organisationOf(steward);
});

const member = async (role: MembershipRole = 'learner', name?: string) =>
  makeMember(await makePerson({ name }), organisationId, role);
const rolesOf = async ({ personId }: Pick<Actor, 'personId'>) =>
  (
    await db
      .select({ role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
  )
    .map(({ role }) => role)
    .sort();
const take = (by: Trainer, { personId }: Actor, role: MembershipRole | null = null) =>
  takeRole(by, { organisationId, personId, role, reason }, NOW);

it('knows which role runs which organisation', () => {
  expect(organisationKinds.map((kind) => [kind, stewardRole(kind)])).toEqual([
    ['enterprise', 'manager'],
    ['university', 'lecturer'],
    ['certifying-body', null],
    ['platform', 'manager'],
  ]);
});

describe('roles', () => {
  it('are given to members, each once, and of those alone that the organisation has', async () => {
    const anna = await member();
    const give = (personId: string, role: MembershipRole) => giveRole(steward, { organisationId, personId, role }, NOW);
    await give(anna.personId, 'reviewer');
    expect(await rolesOf(anna)).toEqual(['learner', 'reviewer']);
    const stranger = await makePerson();
    const codes = await Promise.all(
      [give(anna.personId, 'reviewer'), give(anna.personId, 'lecturer'), give(stranger.personId, 'learner')].map(
        async (attempt) => (await refusalOf(attempt)).code,
      ),
    );
    expect(codes).toEqual(['membership-exists', 'role-not-here', 'not-found']);
  });

  it('are taken one at a time or all at once, with the reason, recorded', async () => {
    const anna = await makeMember(await member(), organisationId, 'reviewer');
    expect(await take(steward, anna, 'reviewer')).toBe(true);
    expect(await rolesOf(anna)).toEqual(['learner']);
    expect(await take(steward, anna)).toBe(false);
    expect((await refusalOf(take(steward, anna))).code).toBe('not-found');
    const log = await db.select().from(auditEntries).orderBy(auditEntries.position);
    expect(log.map(({ action, reason: why, detail }) => [action, why, detail.role, detail.how])).toEqual([
      ['membership-ended', reason, 'reviewer', 'take'],
      ['membership-ended', reason, 'learner', 'take'],
    ]);
    const blank = takeRole(steward, { organisationId, personId: anna.personId, role: null, reason: ' ' }, NOW);
    expect((await refusalOf(blank)).code).toBe('reason-missing');
  });

  it('are not taken from oneself', async () => {
    expect((await refusalOf(take(steward, steward))).code).toBe('not-for-oneself');
  });
});

describe('the last one who runs an organisation', () => {
  it('cannot leave; anybody else can, and keeps nothing there', async () => {
    const anna = await member();
    expect((await refusalOf(leaveOrganisation(steward, organisationId, NOW))).code).toBe('last-steward');
    await leaveOrganisation(anna, organisationId, NOW);
    expect(await rolesOf(anna)).toEqual([]);
    expect((await refusalOf(leaveOrganisation(anna, organisationId, NOW))).code).toBe('not-found');
    expect(await rolesOf(steward)).toEqual(['manager']);
  });

  it('is one of two who leave at once', async () => {
    const other = await makeSteward(organisationId);
    const both = await Promise.allSettled([steward, other].map((each) => leaveOrganisation(each, organisationId, NOW)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([...(await rolesOf(steward)), ...(await rolesOf(other))]).toEqual(['manager']);
  });

  it('is one of two who take each other’s role at once: who lost theirs takes nothing', async () => {
    const other = await makeSteward(organisationId);
    const both = await Promise.allSettled([take(steward, other), take(other, steward)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([...(await rolesOf(steward)), ...(await rolesOf(other))]).toEqual(['manager']);
  });

  it('is known to be the last', async () => {
    expect(await findOwnOrganisation(steward)).toMatchObject({ steward: 'manager', lastSteward: true });
    await makeSteward(organisationId);
    expect(await findOwnOrganisation(steward)).toMatchObject({ lastSteward: false });
    expect(await findOwnOrganisation(await member())).toMatchObject({ steward: null, lastSteward: false });
    expect(await findOwnOrganisation(await makePerson())).toBe(null);
  });

  it('can be ended by an admin, who appoints the next', async () => {
    const [held] = await db.select().from(memberships).where(eq(memberships.personId, steward.personId));
    await endMembership(await makeAdmin(), { membershipId: held?.id ?? '', reason }, NOW);
    expect(await rolesOf(steward)).toEqual([]);
  });
});

describe('handing on', () => {
  it('moves the role and the open invitations, and leaves what else one is', async () => {
    await makeMember(steward, organisationId, 'reviewer');
    const anna = await member();
    const token = await makeLink(steward, 'learner', NOW);
    await handOnRole(steward, { organisationId, successorId: anna.personId }, NOW);
    expect(await rolesOf(steward)).toEqual(['reviewer']);
    expect(await rolesOf(anna)).toEqual(['learner', 'manager']);
    expect(await db.select().from(invitations)).toMatchObject([{ invitedBy: anna.personId, withdrawnAt: null }]);
    expect(await acceptInvitation(await makePerson(), token, NOW)).toBe(organisationId);
    const log = await db.select().from(auditEntries).orderBy(auditEntries.position);
    expect(log.map(({ action }) => action)).toContain('membership-handed-on');
  });

  it('goes to another member alone, whether or not they run it too', async () => {
    const hand = async (successorId: string) => handOnRole(steward, { organisationId, successorId }, NOW);
    expect((await refusalOf(hand(steward.personId))).code).toBe('not-for-oneself');
    expect((await refusalOf(hand((await makePerson()).personId))).code).toBe('not-found');
    const other = await makeSteward(organisationId);
    await hand(other.personId);
    expect([await rolesOf(steward), await rolesOf(other)]).toEqual([[], ['manager']]);
    expect((await refusalOf(hand(other.personId))).code).toBe('not-found');
  });

  it('offers the other members, those with a task first', async () => {
    await member('learner', 'Anna');
    await member('reviewer', 'Ben');
    const boss = await makeSteward(organisationId);
    const { successors } = await listSuccessors(steward, organisationId);
    expect(successors.map(({ name }) => name)).toEqual([boss.name, 'Ben', 'Anna']);
  });
});

it('withdraws what somebody invited who runs it no longer: no link of theirs leads them back', async () => {
  const gone = await makeSteward(organisationId);
  const token = await makeLink(gone, 'manager', NOW);
  const kept = await makeLink(steward, 'learner', NOW);
  await take(steward, gone);
  expect((await refusalOf(acceptInvitation(gone, token, NOW + 1))).code).toBe('invitation-over');
  expect(await acceptInvitation(await makePerson(), kept, NOW + 1)).toBe(organisationId);
  expect(await rolesOf(gone)).toEqual([]);
});

it('lets nobody act on after their role has ended, though their request had begun', async () => {
  const gone = await makeSteward(organisationId);
  await take(steward, gone);
  const anna = await member();
  const attempts = [
    () => take(gone, anna),
    () => giveRole(gone, { organisationId, personId: anna.personId, role: 'reviewer' }, NOW),
    () => handOnRole(gone, { organisationId, successorId: anna.personId }, NOW),
    () => makeLink(gone, 'manager', NOW),
    () => listMembers(gone, { organisationId }),
  ];
  for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe('not-found');
  expect(await rolesOf(anna)).toEqual(['learner']);
});

it('lists members once each with all they are, found by name or address, page after page', async () => {
  const anna = await makeMember(await member('learner', '李娜'), organisationId, 'reviewer');
  for (let count = 0; count < 60; count++) await member();
  await makeMember(await makePerson({ name: '李外' }), await makeOrganisation(), 'learner');
  const first = await listMembers(steward, { organisationId });
  const second = await listMembers(steward, { organisationId, after: first.next });
  expect([first.members.length, second.members.length, first.count, second.next]).toEqual([50, 12, 62, undefined]);
  expect(new Set([...first.members, ...second.members].map(({ personId }) => personId)).size).toBe(62);
  const found = await listMembers(steward, { organisationId, search: '李' });
  expect(found.members.map(({ personId, roles }) => [personId, roles.map(({ role }) => role)])).toEqual([
    [anna.personId, ['learner', 'reviewer']],
  ]);
  expect((await listMembers(steward, { organisationId, search: anna.email.toUpperCase() })).count).toBe(1);
  expect((await listMembers(steward, { organisationId, search: '%' })).count).toBe(0);
  const { held, others } = await findMember(steward, { organisationId, personId: anna.personId });
  expect([held.map(({ role }) => role), others]).toEqual([['learner', 'reviewer'], ['manager']]);
});
