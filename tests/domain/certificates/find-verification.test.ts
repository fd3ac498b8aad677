import { expect, it } from 'vitest';
import { newId } from '#db/identifier';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { makeOrganisation } from '#tests/support/factories/organisations';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { showNumber } from '~/domain/certificates/certificate-number';
import { findVerification } from '~/domain/certificates/find-verification.server';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { reinstateCertificate } from '~/domain/certificates/reinstate-certificate.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';

const NOW = EXAM_DAY + 86_400_000;

it('tells the facts on the paper and nothing else', async () => {
  await makeOrganisation({ kind: 'certifying-body', nameEn: 'Host Certification Council', nameZh: '主播认证委员会' });
  const person = await makePerson({ name: '林若溪', email: 'secret@example.com' });
  const { number } = await makeCertified({ person });
  expect(await findVerification(showNumber(number), NOW)).toEqual({
    number,
    holder: '林若溪',
    erased: false,
    scheme: { en: 'Certified Cross-Border B2B Livestream Host', zh: '跨境 B2B 直播认证主播' },
    schemeVersion: '2026.1',
    issuedAt: EXAM_DAY + 1000,
    validUntil: Date.UTC(2027, 2, 2, 8, 0, 1),
    issuer: { en: 'Host Certification Council', zh: '主播认证委员会' },
    status: 'valid',
    changedAt: null,
    holderLatin: 'Latin Name',
    scopes: { languages: [], categories: [], markets: [] },
    signatory: null,
    renews: null,
    renewedBy: null,
    papers: [],
  });
});

it('follows the life of the certificate', async () => {
  const { admin, number, person } = await makeCertified();
  const status = async (at: number) => {
    const { status: found, changedAt } = await findVerification(number, at);
    return [found, changedAt];
  };
  const until = Date.UTC(2027, 2, 2, 8, 0, 1);
  expect(await status(until - 60 * 86_400_000)).toEqual(['expiring', null]);
  expect(await status(until)).toEqual(['expired', null]);
  await suspendCertificate(admin, { number, reason: 'Private words' }, NOW);
  expect(await status(NOW)).toEqual(['suspended', NOW]);
  await reinstateCertificate(await makeAdmin(), { number, reason: 'Private words' }, NOW + 1);
  expect(await status(NOW + 1)).toEqual(['valid', null]);
  const again = await makeSitting(person, { at: NOW + 2 });
  const [newer = ''] = await issueCertificates(admin, { sittingIds: [again] }, NOW + 3);
  expect(await status(NOW + 3)).toEqual(['superseded', NOW + 3]);
  await revokeCertificate(admin, { number: newer, reason: 'Private words' }, NOW + 4);
  const revoked = await findVerification(newer, NOW + 4);
  expect(revoked).toMatchObject({ status: 'revoked', changedAt: NOW + 4 });
  expect(JSON.stringify(revoked)).not.toContain('Private words');
});

it('answers unknown and malformed numbers alike', async () => {
  await makeCertified();
  for (const number of [newId(), '', 'x', '%', '<b>', '0'.repeat(26), '0'.repeat(5000)]) {
    await expect(findVerification(number, NOW)).rejects.toMatchObject({
      code: 'number-unknown',
      facts: {},
    });
  }
});
