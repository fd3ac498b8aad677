import { expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeAdmin } from '#tests/support/factories/people';
import { findCertificate } from '~/domain/certificates/find-certificate.server';
import { reinstateCertificate } from '~/domain/certificates/reinstate-certificate.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';

const NOW = EXAM_DAY + 86_400_000;
const reason = 'A complaint is looked into';
const state = async () => (await db.select({ state: certificates.state }).from(certificates))[0]?.state;

it('suspends, has somebody else reinstate, and revokes for good, keeping who, when and why', async () => {
  const { admin, number } = await makeCertified();
  const second = await makeAdmin();
  await suspendCertificate(admin, { number, reason: `  ${reason} ` }, NOW);
  expect(await state()).toBe('suspended');
  await reinstateCertificate(second, { number, reason: 'Unfounded' }, NOW + 1);
  expect(await state()).toBe('valid');
  await revokeCertificate(admin, { number, reason: 'A false claim on air' }, NOW + 2);
  expect(await state()).toBe('revoked');
  const changes = await db.select().from(certificateChanges).orderBy(certificateChanges.ordinal);
  expect(changes.map(({ from, to, by, reason: why, at }) => [from, to, by, why, at])).toEqual([
    [null, 'valid', admin.personId, null, EXAM_DAY + 1000],
    ['valid', 'suspended', admin.personId, reason, NOW],
    ['suspended', 'valid', second.personId, 'Unfounded', NOW + 1],
    ['valid', 'revoked', admin.personId, 'A false claim on air', NOW + 2],
  ]);
  const recorded = (await db.select().from(auditEntries)).filter(({ action }) => action.startsWith('certificate-'));
  expect(recorded.map(({ action }) => action)).toEqual([
    'certificate-issued',
    'certificate-suspended',
    'certificate-reinstated',
    'certificate-revoked',
  ]);
});

it('does nothing twice and brings nothing back from the dead', async () => {
  const { admin, number } = await makeCertified();
  const second = await makeAdmin();
  const refused = { code: 'no-such-transition' };
  await expect(reinstateCertificate(second, { number, reason }, NOW)).rejects.toMatchObject(refused);
  await suspendCertificate(admin, { number, reason }, NOW);
  await expect(suspendCertificate(second, { number, reason }, NOW)).rejects.toMatchObject(refused);
  await revokeCertificate(admin, { number, reason }, NOW);
  for (const act of [suspendCertificate, reinstateCertificate, revokeCertificate]) {
    await expect(act(second, { number, reason }, NOW)).rejects.toMatchObject(refused);
  }
});

it('refuses whoever suspended it, and the holder, to reinstate it', async () => {
  const holder = await makeAdmin();
  const { admin, number } = await makeCertified({ person: holder });
  await suspendCertificate(admin, { number, reason }, NOW);
  await expect(reinstateCertificate(admin, { number, reason }, NOW)).rejects.toMatchObject({
    code: 'second-person-needed',
  });
  await expect(reinstateCertificate(holder, { number, reason }, NOW)).rejects.toMatchObject({
    code: 'not-for-oneself',
  });
  expect(await state()).toBe('suspended');
  expect((await findCertificate(admin, number, NOW)).acts).toEqual(['revoke']);
  expect((await findCertificate(await makeAdmin(), number, NOW)).acts).toEqual(['reinstate', 'revoke']);
});

it('refuses a missing reason and an unknown number', async () => {
  const { admin, number } = await makeCertified();
  for (const act of [suspendCertificate, revokeCertificate]) {
    await expect(act(admin, { number, reason: '  ' }, NOW)).rejects.toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    });
    await expect(act(admin, { number: 'unknown', reason }, NOW)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await state()).toBe('valid');
});
