import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { STATUS_PLACES, type StatusPurpose } from '~/domain/certificates/badge/addresses';
import { findDidDocument } from '~/domain/certificates/badge/find-did-document.server';
import { findStatusList } from '~/domain/certificates/badge/find-status-list.server';
import { verifyDocument } from '~/domain/certificates/badge/proof.server';
import { signCredentials } from '~/domain/certificates/badge/sign-credentials.server';
import { findKeySet } from '~/domain/keys/find-key-set.server';
import { rotateKey, signingKeys } from '~/domain/keys/keyring.server';
import { credentialWords } from '~/i18n/credential-words.server';

/* Lists are remembered by address: each test has a site of its own. */
let count = 0;
let origin = '';
const NOW = EXAM_DAY + 60_000;
beforeEach(() => {
  origin = `https://list-${++count}.example`;
});

const read = async (purpose: StatusPurpose, at: number) => JSON.parse((await findStatusList(purpose, origin, at)).text);
async function setPlaces(purpose: StatusPurpose, at: number): Promise<number[]> {
  const { encodedList } = (await read(purpose, at)).credentialSubject;
  const list = await decodeList({ encodedList });
  expect(list.length).toBe(STATUS_PLACES);
  const rows = await db.select({ place: certificateCredentials.statusIndex }).from(certificateCredentials);
  return rows.map(({ place }) => place).filter((place) => list.getStatus(place));
}

it('says which certificates are not in force, and which of them may come back', async () => {
  const states = ['valid', 'suspended', 'revoked', 'superseded'] as const;
  for (const state of states) {
    const { number } = await makeCertified();
    await transaction(async (tx) => {
      await tx.update(certificates).set({ state }).where(eq(certificates.number, number));
    });
  }
  await signCredentials(credentialWords, origin, NOW);
  const rows = await db
    .select({ state: certificates.state, place: certificateCredentials.statusIndex })
    .from(certificateCredentials)
    .innerJoin(certificates, eq(certificates.number, certificateCredentials.number));
  const placesOf = (...wanted: string[]) =>
    rows.filter(({ state }) => wanted.includes(state)).map(({ place }) => place);
  expect((await setPlaces('revocation', NOW)).sort()).toEqual(placesOf('suspended', 'revoked', 'superseded').sort());
  expect(await setPlaces('suspension', NOW)).toEqual(placesOf('suspended'));
});

it('is signed by the issuer, for an hour', async () => {
  const list = await read('revocation', NOW);
  expect(list).toMatchObject({
    id: `${origin}/status/revocation`,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: `did:web:list-${count}.example`,
    validUntil: new Date(NOW + 3_600_000).toISOString().replace('.000', ''),
  });
  expect(await verifyDocument(list, list.issuer, NOW)).toBe(true);
  const { credentialSubject } = await read('suspension', NOW);
  expect(await verifyDocument({ ...list, credentialSubject }, list.issuer, NOW)).toBe(false);
});

it('is made anew when a certificate changes, a key is rotated or half its time is over, and else stays to the letter', async () => {
  const { number } = await makeCertified();
  await signCredentials(credentialWords, origin, NOW);
  const first = await findStatusList('revocation', origin, NOW);
  expect(await findStatusList('revocation', origin, NOW + 1000)).toMatchObject({ text: first.text, etag: first.etag });
  await transaction(async (tx) => {
    await tx.update(certificates).set({ state: 'revoked' }).where(eq(certificates.number, number));
  });
  const second = await findStatusList('revocation', origin, NOW + 2000);
  expect(second.etag).not.toBe(first.etag);
  expect(await setPlaces('revocation', NOW + 2000)).toHaveLength(1);
  const key = rotateKey(NOW);
  const third = await findStatusList('revocation', origin, NOW + 3000);
  expect(JSON.parse(third.text).proof[0].verificationMethod).toContain(key);
  const later = await findStatusList('revocation', origin, NOW + 3000 + 1_800_000);
  expect(later.etag).not.toBe(third.etag);
});

it('is signed with a key of the issuer’s document, in which every key stays', async () => {
  const before = signingKeys().map(({ id }) => id);
  rotateKey(NOW);
  const document = findDidDocument(`${origin}:8443`);
  expect(document.id).toBe(`did:web:list-${count}.example%3A8443`);
  expect(document.assertionMethod).toEqual(signingKeys().map(({ id }) => `${document.id}#${id}`));
  expect(document.assertionMethod).toEqual(expect.arrayContaining(before.map((id) => `${document.id}#${id}`)));
  expect(findKeySet().keys.map(({ kid }) => kid)).toEqual(signingKeys().map(({ id }) => id));
  expect(JSON.stringify([document, findKeySet()])).not.toContain('"d"');
});
