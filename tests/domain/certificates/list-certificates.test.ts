import { expect, it } from 'vitest';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makePerson } from '#tests/support/factories/people';
import { showNumber } from '~/domain/certificates/certificate-number';
import { listCertificates } from '~/domain/certificates/list-certificates.server';
import { listOwnCertificates } from '~/domain/certificates/list-own-certificates.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';

const NOW = EXAM_DAY + 86_400_000;

it('finds by a part of a name in any script, an address, or a whole number; wildcards stand for themselves', async () => {
  const lin = await makeCertified({ person: await makePerson({ name: '林若溪', email: 'lin_50%@example.com' }) });
  const { admin } = lin;
  await makeCertified({ admin, person: await makePerson({ name: 'Chen Hao', email: 'chen@example.com' }) });
  const holders = async (search: string) =>
    (await listCertificates(admin, { search }, NOW)).certificates.map(({ holder }) => holder);
  expect(await holders('若')).toEqual(['林若溪']);
  expect(await holders('cHEN')).toEqual(['Chen Hao']);
  expect(await holders('_50%')).toEqual(['林若溪']);
  expect(await holders('%')).toEqual(['林若溪']);
  expect(await holders(showNumber(lin.number))).toEqual(['林若溪']);
  expect(await holders("'; drop")).toEqual([]);
  expect(await holders('\\')).toEqual([]);
});

it('filters by standing', async () => {
  const { admin, number } = await makeCertified();
  await makeCertified({ admin });
  await revokeCertificate(admin, { number, reason: 'Because' }, NOW);
  const count = async (filter: 'standing' | 'expired' | 'revoked', at = NOW) =>
    (await listCertificates(admin, { filter }, at)).certificates.length;
  expect([await count('standing'), await count('expired'), await count('revoked')]).toEqual([1, 0, 1]);
  expect([await count('standing', NOW * 2), await count('expired', NOW * 2)]).toEqual([0, 1]);
});

it('lists one’s own only', async () => {
  const { person, number, admin } = await makeCertified();
  await makeCertified({ admin });
  expect((await listOwnCertificates(person, NOW)).map((row) => row.number)).toEqual([number]);
  expect(await listOwnCertificates(admin, NOW)).toEqual([]);
});
