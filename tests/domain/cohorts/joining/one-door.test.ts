import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes } from '#db/schema/cohorts';
import { rosterPlaces } from '#db/schema/rosters';
import { makeClass } from '#tests/support/factories/cohorts';
import { DAY, makeLink, makeSteward, organisationOf } from '#tests/support/factories/invitations';
import { makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { findJoining } from '~/domain/cohorts/joining/find-joining.server';
import { joinByLink } from '~/domain/cohorts/joining/join-by-link.server';
import { joinByTypedCode } from '~/domain/cohorts/joining/join-by-typed-code.server';
import { makeJoinCode } from '~/domain/organisations/join-codes/make-join-code.server';
import { hashLinkToken, newLinkToken } from '~/domain/people/link-token';
import { closeThrottle, openThrottle } from '~/domain/people/throttle.server';

const NOW = Date.UTC(2026, 10, 22, 9);

beforeEach(() => openThrottle(':memory:'));
afterEach(closeThrottle);

/** A class in intake that keeps a place for somebody who has its link. */
async function keptPlace(expiresAt = NOW + DAY): Promise<{ classId: string; token: string }> {
  const classId = await makeClass({ state: 'intake' });
  const token = newLinkToken();
  await transaction(async (tx) => {
    const place = { id: newId(), classId, name: 'Anna', tokenHash: hashLinkToken(token), addedAt: NOW };
    await tx.insert(rosterPlaces).values({ ...place, invitedAt: NOW, expiresAt });
  });
  return { classId, token };
}

it('one kind of link leads into an organisation or to a place in a class', async () => {
  const steward = await makeSteward();
  const invitation = await makeLink(steward, 'learner', NOW);
  const { classId, token } = await keptPlace();
  expect(await findJoining(invitation, NOW)).toMatchObject({ to: 'organisation', role: 'learner' });
  expect(await findJoining(token, NOW)).toMatchObject({ to: 'class', name: 'Anna' });
  const person = await makePerson();
  expect(await joinByLink(person, invitation, NOW)).toEqual({ organisationId: organisationOf(steward) });
  expect(await joinByLink(person, token, NOW)).toEqual({ classId });
});

it('whatever it was, a link that lets nobody in is answered in the same way', async () => {
  const used = await makeLink(await makeSteward(), 'learner', NOW);
  await joinByLink(await makePerson(), used, NOW);
  const taken = await keptPlace();
  await joinByLink(await makePerson(), taken.token, NOW);
  const old = await keptPlace(NOW);
  for (const token of [used, taken.token, old.token, newLinkToken()]) {
    expect((await refusalOf(findJoining(token, NOW))).code).toBe('invitation-over');
  }
});

it('one kind of code, too, and only wrong ones are counted', async () => {
  const steward = await makeSteward();
  const organisationId = organisationOf(steward);
  const code = await makeJoinCode(steward, { organisationId, mostUses: 30, days: 3 }, NOW);
  const classId = await makeClass({ state: 'intake' });
  await transaction(async (tx) => {
    const open = { joinCode: 'CLASSAB2', joinCodeUntil: NOW + DAY };
    await tx.update(classes).set(open).where(eq(classes.id, classId));
  });
  const person = await makePerson();
  const type = (typed: string) => joinByTypedCode(person, { code: typed, client: 'here' }, NOW);
  for (let count = 0; count < 15; count++) expect(await type(code)).toEqual({ organisationId });
  expect(await type('class-ab2')).toEqual({ classId });
  for (let count = 0; count < 10; count++) expect((await refusalOf(type('ZZZZZZZZ'))).code).toBe('join-code-wrong');
  expect((await refusalOf(type(code))).code).toBe('too-many-tries');
  const colleague = await makePerson();
  expect(await joinByTypedCode(colleague, { code, client: 'here' }, NOW)).toEqual({ organisationId });
});
