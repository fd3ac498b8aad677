import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { invitations, joinCodes, memberships } from '#db/schema/organisations';
import { outboxMails } from '#db/schema/people';
import { makeLink, makeSteward, organisationOf, tokenLetter } from '#tests/support/factories/invitations';
import { makeMember } from '#tests/support/factories/organisations';
import { anyRequest, makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { listInvitations } from '~/domain/organisations/invitations/list-invitations.server';
import { makeInvitation } from '~/domain/organisations/invitations/make-invitation.server';
import { withdrawInvitation } from '~/domain/organisations/invitations/withdraw-invitation.server';
import { endJoinCode } from '~/domain/organisations/join-codes/end-join-code.server';
import { listJoinCodes } from '~/domain/organisations/join-codes/list-join-codes.server';
import { makeJoinCode } from '~/domain/organisations/join-codes/make-join-code.server';
import { findMember } from '~/domain/organisations/members/find-member.server';
import { giveRole } from '~/domain/organisations/members/give-role.server';
import { handOnRole } from '~/domain/organisations/members/hand-on-role.server';
import { leaveOrganisation } from '~/domain/organisations/members/leave-organisation.server';
import { listMembers } from '~/domain/organisations/members/list-members.server';
import { listSuccessors } from '~/domain/organisations/members/list-successors.server';
import { takeRole } from '~/domain/organisations/members/take-role.server';
import type { Actor, Trainer } from '~/domain/people/actor';
import { admitTrainer } from '~/http/admission';

const NOW = Date.UTC(2026, 10, 22, 9);
let own: Trainer;
let theirs: Trainer;
let theirMember: Actor;

beforeEach(async () => {
  own = await makeSteward();
  theirs = await makeSteward();
  theirMember = await makeMember(await makePerson(), organisationOf(theirs), 'learner');
});

const everything = async () =>
  JSON.stringify([
    await db.select().from(memberships),
    await db.select().from(invitations),
    await db.select().from(joinCodes),
    await db.select().from(outboxMails),
    await db.select().from(auditEntries),
  ]);

/** Everything that takes an id, each with one of another organisation's. */
async function attempts(by: Trainer): Promise<Record<string, () => Promise<unknown>>> {
  const organisationId = organisationOf(theirs);
  const mine = organisationOf(own);
  const { personId } = theirMember;
  await makeLink(theirs, 'learner', NOW);
  await makeJoinCode(theirs, { organisationId, mostUses: 5, days: 5 }, NOW);
  const [invitation] = await db.select().from(invitations);
  const [code] = await db.select().from(joinCodes);
  const invited = { role: 'manager' as const, email: by.email, days: 7, language: 'en' as const, letter: tokenLetter };
  const reason = 'Because';
  return {
    'lists members': () => listMembers(by, { organisationId }),
    'finds a member': () => findMember(by, { organisationId, personId }),
    'finds their member here': () => findMember(by, { organisationId: mine, personId }),
    'lists successors': () => listSuccessors(by, organisationId),
    'lists invitations': () => listInvitations(by, organisationId, NOW),
    'lists codes': () => listJoinCodes(by, organisationId, NOW),
    'invites oneself': () => makeInvitation(by, { ...invited, organisationId }, NOW),
    'withdraws an invitation': () => withdrawInvitation(by, invitation?.id ?? '', NOW),
    'makes a code': () => makeJoinCode(by, { organisationId, mostUses: 5, days: 5 }, NOW),
    'ends a code': () => endJoinCode(by, code?.id ?? '', NOW),
    'gives a role': () => giveRole(by, { organisationId, personId, role: 'reviewer' }, NOW),
    'gives their member a role here': () => giveRole(by, { organisationId: mine, personId, role: 'reviewer' }, NOW),
    'takes a role': () => takeRole(by, { organisationId, personId, role: null, reason }, NOW),
    'takes their member’s role here': () => takeRole(by, { organisationId: mine, personId, role: null, reason }, NOW),
    'hands on': () => handOnRole(by, { organisationId, successorId: personId }, NOW),
    'hands on to their member': () => handOnRole(by, { organisationId: mine, successorId: personId }, NOW),
    leaves: () => leaveOrganisation(by, organisationId, NOW),
  };
}

it('another organisation’s anything is not found, and nothing is written', async () => {
  const tried = await attempts(own);
  const before = await everything();
  for (const [what, attempt] of Object.entries(tried)) {
    expect((await refusalOf(attempt())).code, what).toBe('not-found');
    expect(await everything(), what).toBe(before);
  }
});

it('nor does a mere learner of it find anything to run, even past the guard', async () => {
  const both = await makeMember(own, organisationOf(theirs), 'learner');
  const acting = admitTrainer({ ...both, organisationId: organisationOf(theirs) }, anyRequest());
  expect(acting.organisationIds).toEqual(own.organisationIds);
  const { leaves: _may, ...tried } = await attempts({ ...acting, organisationIds: [organisationOf(theirs)] });
  const before = await everything();
  for (const [what, attempt] of Object.entries(tried)) {
    expect((await refusalOf(attempt())).code, what).toBe('not-found');
    expect(await everything(), what).toBe(before);
  }
});

it('nor does somebody who runs both reach the one they do not act for', async () => {
  const both = await makeMember(own, organisationOf(theirs), 'manager');
  const acting = admitTrainer({ ...both, organisationId: organisationOf(own) }, anyRequest());
  const { leaves: _may, ...tried } = await attempts(acting);
  const before = await everything();
  for (const [what, attempt] of Object.entries(tried)) {
    expect((await refusalOf(attempt())).code, what).toBe('not-found');
    expect(await everything(), what).toBe(before);
  }
});
