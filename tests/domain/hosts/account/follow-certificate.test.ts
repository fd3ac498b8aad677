import { describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { identityChecks } from '#db/schema/hosts';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { makeAccount, stateOf } from '#tests/support/factories/hosts';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { reinstateCertificate } from '~/domain/certificates/reinstate-certificate.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { suspendAccount } from '~/domain/hosts/account/suspend-account.server';
import { IDENTITY_VALID_MS } from '~/domain/hosts/clearance/clearance';
import { findClearance } from '~/domain/hosts/clearance/find-clearance.server';

const NOW = EXAM_DAY + 86_400_000;
const reason = 'A complaint is looked into';

describe('issuing', () => {
  it('alone certifies, and leaves the light amber with its reasons', async () => {
    const { person } = await makeCertified();
    expect(await stateOf(person)).toBe('certified');
    expect(await findClearance(person.personId, NOW)).toMatchObject({
      light: 'amber',
      reasons: ['account-not-active', 'identity-unchecked'],
    });
  });

  it('with the identity compared leads to green in one act', async () => {
    const { person, admin } = await makeCertified({ compared: true });
    expect(await stateOf(person)).toBe('active');
    expect(await findClearance(person.personId, NOW)).toMatchObject({ light: 'green', cleared: true, reasons: [] });
    expect(await db.select().from(identityChecks)).toMatchObject([{ checkedBy: admin.personId, ofAge: true }]);
  });

  it.each(['applicant', 'in-training', 'eligible', 'expired', 'revoked'] as const)(
    'certifies from %s',
    async (state) => {
      const person = await makePerson();
      await makeAccount(person, state);
      await makeCertified({ person });
      expect(await stateOf(person)).toBe('certified');
    },
  );

  it('renews an active account without touching it, and lifts no suspension', async () => {
    const { person, admin } = await makeCertified({ compared: true });
    const again = await makeSitting(person, { at: NOW });
    await issueCertificates(admin, { sittingIds: [again] }, NOW + 1);
    expect(await stateOf(person)).toBe('active');
    await suspendAccount(admin, { personId: person.personId, reason }, NOW + 2);
    const third = await makeSitting(person, { at: NOW + 3 });
    await issueCertificates(admin, { sittingIds: [third], comparedIds: [third] }, NOW + 4);
    expect(await stateOf(person)).toBe('suspended');
    expect((await findClearance(person.personId, NOW + 5)).reasons).toEqual(['account-suspended']);
  });
});

describe('suspending, reinstating and revoking', () => {
  it('turns the light grey at once and green again', async () => {
    const { person, admin, number } = await makeCertified({ compared: true });
    await suspendCertificate(admin, { number, reason }, NOW);
    expect(await stateOf(person)).toBe('suspended');
    expect((await findClearance(person.personId, NOW)).reasons).toEqual(['certificate-suspended']);
    await reinstateCertificate(await makeAdmin(), { number, reason }, NOW + 1);
    expect(await stateOf(person)).toBe('active');
    await revokeCertificate(admin, { number, reason }, NOW + 2);
    expect(await stateOf(person)).toBe('revoked');
    expect(await findClearance(person.personId, NOW + 2)).toMatchObject({
      light: 'grey',
      cleared: false,
      reasons: ['certificate-revoked'],
    });
  });

  it('does not lift what an admin decided of the account', async () => {
    const { person, admin, number } = await makeCertified({ compared: true });
    await suspendAccount(admin, { personId: person.personId, reason }, NOW);
    await suspendCertificate(admin, { number, reason }, NOW + 1);
    await reinstateCertificate(await makeAdmin(), { number, reason }, NOW + 2);
    expect(await stateOf(person)).toBe('suspended');
    await revokeCertificate(admin, { number, reason }, NOW + 3);
    expect(await stateOf(person)).toBe('revoked');
  });

  it('comes back certified, not active, when the identity check is too old by then', async () => {
    const { person, admin, number } = await makeCertified({ compared: true });
    await suspendCertificate(admin, { number, reason }, NOW);
    await reinstateCertificate(await makeAdmin(), { number, reason }, EXAM_DAY + 1000 + IDENTITY_VALID_MS);
    expect(await stateOf(person)).toBe('certified');
  });
});
