import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { invitations, memberships } from '#db/schema/organisations';
import { outboxMails } from '#db/schema/people';
import { DAY, makeLink, makeSteward, organisationOf, tokenLetter } from '#tests/support/factories/invitations';
import { makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { acceptInvitation } from '~/domain/organisations/invitations/accept-invitation.server';
import { findInvitation } from '~/domain/organisations/invitations/find-invitation.server';
import { invitationEnd, OPEN_AT_MOST } from '~/domain/organisations/invitations/invitation-transitions';
import { listInvitations } from '~/domain/organisations/invitations/list-invitations.server';
import { makeInvitation } from '~/domain/organisations/invitations/make-invitation.server';
import { withdrawInvitation } from '~/domain/organisations/invitations/withdraw-invitation.server';
import type { MembershipRole, Trainer } from '~/domain/people/actor';

const NOW = Date.UTC(2026, 10, 22, 9);
let steward: Trainer;
let enterprise: string;

beforeEach(async () => {
  steward = await makeSteward();
  enterprise = organisationOf(steward);
});

const mailTo = (email: string, role: MembershipRole = 'learner', organisationId = enterprise) =>
  makeInvitation(steward, { organisationId, role, email, days: 7, language: 'zh', letter: tokenLetter }, NOW);
const mails = () => db.select().from(outboxMails);
const places = (personId: string) => db.select().from(memberships).where(eq(memberships.personId, personId));

describe('an invitation by link', () => {
  it('makes whoever accepts it a member, once, and says so in the log', async () => {
    const token = await makeLink(steward, 'reviewer', NOW);
    const [anna, ben] = [await makePerson(), await makePerson()];
    expect(await findInvitation(token, NOW)).toMatchObject({
      organisationId: enterprise,
      role: 'reviewer',
      email: null,
    });
    expect(await acceptInvitation(anna, token, NOW + 1)).toBe(enterprise);
    expect(await places(anna.personId)).toMatchObject([
      { organisationId: enterprise, role: 'reviewer', endedAt: null },
    ]);
    expect((await refusalOf(acceptInvitation(ben, token, NOW + 2))).code).toBe('invitation-over');
    expect((await refusalOf(findInvitation(token, NOW + 2))).code).toBe('invitation-over');
    expect(await places(ben.personId)).toEqual([]);
    const log = await db.select().from(auditEntries).orderBy(auditEntries.position);
    expect(log.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['invitation-made', steward.personId],
      ['membership-granted', anna.personId],
      ['invitation-accepted', anna.personId],
    ]);
  });

  it('is stored only as its digest, and mailed to nobody', async () => {
    const token = await makeLink(steward, 'learner', NOW);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([await db.select().from(invitations), await db.select().from(auditEntries)])).not.toContain(
      token,
    );
    expect(await mails()).toEqual([]);
  });

  it('answers a button pressed twice as it did the first time', async () => {
    const token = await makeLink(steward, 'learner', NOW);
    const anna = await makePerson();
    const answers = await Promise.all([1, 2, 3].map((after) => acceptInvitation(anna, token, NOW + after)));
    expect(answers).toEqual([enterprise, enterprise, enterprise]);
    expect(await places(anna.personId)).toHaveLength(1);
  });

  it('lets one of many in who accept at once', async () => {
    const token = await makeLink(steward, 'learner', NOW);
    const crowd = await Promise.all(Array.from({ length: 20 }, () => makePerson()));
    const ends = await Promise.allSettled(crowd.map((each) => acceptInvitation(each, token, NOW)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.$count(memberships, eq(memberships.role, 'learner'))).toBe(1);
  });

  it('counts to its last moment and not beyond', async () => {
    const token = await makeLink(steward, 'learner', NOW);
    const [anna, ben] = [await makePerson(), await makePerson()];
    const end = invitationEnd(NOW, 7);
    expect(end).toBe(NOW + 7 * DAY);
    expect((await refusalOf(acceptInvitation(anna, token, end))).code).toBe('invitation-over');
    expect((await refusalOf(findInvitation(token, end))).code).toBe('invitation-over');
    expect(await acceptInvitation(ben, token, end - 1)).toBe(enterprise);
  });

  it('stays open when somebody opens it who holds the role already', async () => {
    const token = await makeLink(steward, 'learner', NOW);
    const anna = await makeMember(await makePerson(), enterprise, 'learner');
    expect((await refusalOf(acceptInvitation(anna, token, NOW))).code).toBe('member-already');
    expect(await acceptInvitation(await makePerson(), token, NOW)).toBe(enterprise);
  });

  it('is nobody’s when its token is made up', async () => {
    expect(await findInvitation('x'.repeat(43), NOW)).toBe(null);
    expect(await acceptInvitation(await makePerson(), 'x'.repeat(43), NOW)).toBe(null);
  });
});

describe('an invitation by mail', () => {
  it('is for the address alone, in the language of its account, and not told to whoever made it', async () => {
    const anna = await makePerson({ email: 'anna@example.com', language: 'en' });
    expect(await mailTo('anna@example.com')).toBe(null);
    const [mail] = await mails();
    expect(mail).toMatchObject({ recipient: 'anna@example.com', language: 'en' });
    const token = mail?.body ?? '';
    const wrong = await refusalOf(acceptInvitation(await makePerson(), token, NOW));
    expect([wrong.code, wrong.facts]).toEqual(['invitation-for-another', { address: 'a…@example.com' }]);
    expect((await db.select().from(invitations))[0]?.usedAt).toBe(null);
    expect(await acceptInvitation(anna, token, NOW)).toBe(enterprise);
  });

  it('is in the language that was chosen for somebody who has no account', async () => {
    await mailTo('nobody@example.com');
    expect(await mails()).toMatchObject([{ recipient: 'nobody@example.com', language: 'zh' }]);
  });

  it('is not sent twice, nor to who holds the role', async () => {
    const anna = await makeMember(await makePerson({ email: 'anna@example.com' }), enterprise, 'learner');
    const held = await refusalOf(mailTo(anna.email));
    expect([held.code, held.field]).toEqual(['membership-exists', 'email']);
    await mailTo(anna.email, 'reviewer');
    await mailTo('ben@example.com');
    const again = await refusalOf(mailTo('ben@example.com'));
    expect([again.code, again.field]).toEqual(['invited-already', 'email']);
    const [, of] = (await listInvitations(steward, enterprise, NOW)).invitations.reverse();
    await withdrawInvitation(steward, of?.id ?? '', NOW);
    expect(await mails()).toHaveLength(2);
  });
});

it('refuses roles that this kind of organisation does not have, and more than so many at once', async () => {
  const refused = await refusalOf(mailTo('a@example.com', 'lecturer'));
  expect([refused.code, refused.field]).toEqual(['role-not-here', 'role']);
  for (let count = 0; count < OPEN_AT_MOST; count++) await makeLink(steward, 'learner', NOW);
  expect((await refusalOf(makeLink(steward, 'learner', NOW))).code).toBe('too-many-invitations');
  await makeLink(steward, 'learner', NOW + 8 * DAY);
});

it('is withdrawn by any who run the organisation, once, and lets nobody in after', async () => {
  const token = await makeLink(steward, 'learner', NOW);
  const colleague = await makeSteward(enterprise);
  const [made] = (await listInvitations(colleague, enterprise, NOW)).invitations;
  await withdrawInvitation(colleague, made?.id ?? '', NOW);
  expect((await refusalOf(acceptInvitation(await makePerson(), token, NOW))).code).toBe('invitation-over');
  expect((await refusalOf(withdrawInvitation(steward, made?.id ?? '', NOW))).code).toBe('no-such-transition');
});

it('lists how each stands, newest first', async () => {
  const tokens = [0, 1, 2].map(async (minute) => makeLink(steward, 'learner', NOW + minute));
  const [accepted] = await Promise.all(tokens);
  const anna = await makePerson({ name: 'Anna' });
  await acceptInvitation(anna, accepted ?? '', NOW + 5);
  const { invitations: shown, roles } = await listInvitations(steward, enterprise, NOW + 6);
  await withdrawInvitation(steward, shown[1]?.id ?? '', NOW + 7);
  const later = (await listInvitations(steward, enterprise, NOW + 7 * DAY + 2)).invitations;
  expect(later.map(({ state, acceptedBy }) => [state, acceptedBy])).toEqual([
    ['expired', null],
    ['withdrawn', null],
    ['accepted', 'Anna'],
  ]);
  expect(roles).toEqual(['learner', 'manager', 'reviewer']);
  expect(JSON.stringify(later)).not.toContain('tokenHash');
});
