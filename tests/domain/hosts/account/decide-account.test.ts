import { describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { hostStates, identityChecks } from '#db/schema/hosts';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeAccount, stateOf } from '#tests/support/factories/hosts';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { expireAccounts } from '~/domain/hosts/account/expire-accounts.server';
import { reinstateAccount } from '~/domain/hosts/account/reinstate-account.server';
import { revokeAccount } from '~/domain/hosts/account/revoke-account.server';
import { suspendAccount } from '~/domain/hosts/account/suspend-account.server';
import { findClearance } from '~/domain/hosts/clearance/find-clearance.server';
import { findHost } from '~/domain/hosts/find-host.server';
import { checkIdentity } from '~/domain/hosts/identity/check-identity.server';

const NOW = EXAM_DAY + 86_400_000;
const reason = 'A complaint is looked into';

describe('an admin’s decision', () => {
  it('suspends, is lifted by somebody else only, and keeps reason and person', async () => {
    const { person, admin } = await makeCertified({ compared: true });
    const { personId } = person;
    await suspendAccount(admin, { personId, reason }, NOW);
    expect(await stateOf(person)).toBe('suspended');
    expect((await findClearance(personId, NOW)).light).toBe('grey');
    await expect(reinstateAccount(admin, { personId, reason }, NOW)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    const second = await makeAdmin();
    await reinstateAccount(second, { personId, reason: 'Unfounded' }, NOW + 1);
    expect(await stateOf(person)).toBe('active');
    const { changes } = await findHost(second, personId, NOW + 1);
    expect(changes.slice(-3)).toMatchObject([
      { to: 'suspended', by: admin.name, reason },
      { to: 'certified', by: second.name, reason: 'Unfounded' },
      { to: 'active', by: null },
    ]);
  });

  it('is refused wherever the table does not hold it', async () => {
    const admin = await makeAdmin();
    const allowed = {
      suspend: ['certified', 'active'],
      revoke: ['certified', 'active', 'suspended', 'expired'],
    };
    for (const state of hostStates) {
      for (const [name, act] of Object.entries({ suspend: suspendAccount, revoke: revokeAccount })) {
        const person = await makePerson();
        await makeAccount(person, state);
        const done = act(admin, { personId: person.personId, reason }, NOW);
        if (allowed[name as keyof typeof allowed].includes(state)) await done;
        else await expect(done).rejects.toMatchObject({ code: 'no-such-transition' });
      }
    }
  });

  it('needs a reason and an account, and is nobody’s own to lift', async () => {
    const { admin, person } = await makeCertified({ person: await makeAdmin() });
    const { personId } = person;
    await expect(suspendAccount(admin, { personId, reason: ' ' }, NOW)).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await expect(suspendAccount(admin, { personId: 'nobody', reason }, NOW)).rejects.toMatchObject({
      code: 'no-such-transition',
    });
    await suspendAccount(admin, { personId, reason }, NOW);
    const own = { ...admin, personId };
    await expect(reinstateAccount(own, { personId, reason }, NOW)).rejects.toMatchObject({ code: 'not-for-oneself' });
  });

  it('cannot lift what the certificate’s suspension did', async () => {
    const { admin, person, number } = await makeCertified({ compared: true });
    await suspendCertificate(admin, { number, reason }, NOW);
    const second = await makeAdmin();
    const { personId } = person;
    await expect(reinstateAccount(second, { personId, reason }, NOW)).rejects.toMatchObject({
      code: 'no-such-transition',
    });
    expect((await findHost(second, personId, NOW)).acts).toEqual(['account-revoked']);
  });
});

describe('the identity check', () => {
  it('activates a certified account of age', async () => {
    const { admin, person } = await makeCertified();
    await checkIdentity(admin, { personId: person.personId, ofAge: true }, NOW);
    expect(await stateOf(person)).toBe('active');
    expect((await findClearance(person.personId, NOW)).light).toBe('green');
  });

  it('of somebody under age clears nobody, then or later', async () => {
    const { admin, person } = await makeCertified({ compared: true });
    await checkIdentity(admin, { personId: person.personId, ofAge: false }, NOW);
    expect(await findClearance(person.personId, NOW)).toMatchObject({ light: 'grey', reasons: ['under-age'] });
  });

  it('before the certificate changes nothing but is kept', async () => {
    const admin = await makeAdmin();
    const person = await makePerson();
    await makeAccount(person, 'in-training');
    await checkIdentity(admin, { personId: person.personId, ofAge: true }, EXAM_DAY);
    expect(await stateOf(person)).toBe('in-training');
    await makeCertified({ person, admin });
    expect(await stateOf(person)).toBe('active');
  });

  it('is nobody’s own, and of nobody without an account', async () => {
    const { person } = await makeCertified({ person: await makeAdmin() });
    const own = { ...(await makeAdmin()), personId: person.personId };
    const { personId } = person;
    await expect(checkIdentity(own, { personId, ofAge: true }, NOW)).rejects.toMatchObject({ code: 'not-for-oneself' });
    const stranger = await makePerson();
    const ask = checkIdentity(await makeAdmin(), { personId: stranger.personId, ofAge: true }, NOW);
    await expect(ask).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.select().from(identityChecks)).toEqual([]);
  });
});

it('has accounts expire with their certificate, once, and clears nobody meanwhile', async () => {
  const { person } = await makeCertified({ compared: true });
  const end = Date.UTC(2027, 2, 2, 8, 0, 1);
  expect(await expireAccounts(end - 1)).toBe(0);
  expect((await findClearance(person.personId, end)).cleared).toBe(false);
  expect(await expireAccounts(end)).toBe(1);
  expect(await expireAccounts(end)).toBe(0);
  expect(await stateOf(person)).toBe('expired');
});
