import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { STATUS_PLACES } from '~/domain/certificates/badge/addresses';
import type { CredentialWords } from '~/domain/certificates/badge/credential';
import { findCredential } from '~/domain/certificates/badge/find-credential.server';
import { signCredentials } from '~/domain/certificates/badge/sign-credentials.server';
import { signingKeys } from '~/domain/keys/keyring.server';
import { credentialWords } from '~/i18n/credential-words.server';

const ORIGIN = 'https://greenroom.example:8443';
const LATER = EXAM_DAY + 60_000;
const sign = (words: CredentialWords = credentialWords) => signCredentials(words, ORIGIN, LATER);
const documentOf = async (number: string) => JSON.parse((await findCredential(number)).text);

it('signs what the public page says of a certificate, and no more', async () => {
  const person = await makePerson({ name: '欧阳娜娜', email: 'nana.ouyang@example.com' });
  const { number } = await makeCertified({ person });
  expect(await sign()).toEqual({ kept: 1, failed: [] });
  const document = await documentOf(number);
  expect(document).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: `${ORIGIN}/verify/${number}/credential.json`,
    issuer: { id: 'did:web:greenroom.example%3A8443' },
    validFrom: '2026-03-02T08:00:01Z',
    validUntil: '2027-03-02T08:00:01Z',
    credentialSubject: { licenseNumber: number, identifier: [{ identityHash: '欧阳娜娜', identityType: 'name' }, {}] },
    credentialSchema: [{ type: '1EdTechJsonSchemaValidator2019' }],
    credentialStatus: { statusPurpose: 'revocation', statusListCredential: `${ORIGIN}/status/revocation` },
    proof: [
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2026-03-02T08:01:00Z',
        verificationMethod: `did:web:greenroom.example%3A8443#${signingKeys()[0]?.id}`,
      },
    ],
  });
  const text = JSON.stringify(document);
  for (const secret of [person.email, person.personId, 'score']) expect(text).not.toContain(secret);
  for (const word of ['Pass the exam', '通过“主播认证考试”']) expect(text).toContain(word);
});

it('gives each certificate one credential, however many sign at once, with a place of its own', async () => {
  const numbers: string[] = [];
  for (let count = 0; count < 25; count++) numbers.push((await makeCertified()).number);
  const outcomes = await Promise.all([sign(), sign(), sign()]);
  expect(outcomes.reduce((total, { kept }) => total + kept, 0)).toBe(25);
  const rows = await db.select().from(certificateCredentials);
  expect(rows.map(({ number }) => number).sort()).toEqual(numbers.sort());
  expect(new Set(rows.map(({ statusIndex }) => statusIndex)).size).toBe(25);
  for (const { statusIndex } of rows) expect(statusIndex).toBeLessThan(STATUS_PLACES);
  const entries = (await db.select().from(auditEntries)).filter(({ action }) => action === 'credential-signed');
  expect(entries.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual(
    expect.arrayContaining(numbers.map((number) => [number, null])),
  );
  expect(entries).toHaveLength(25);
  const before = await documentOf(numbers[0] ?? '');
  expect(await sign()).toEqual({ kept: 0, failed: [] });
  expect(await documentOf(numbers[0] ?? '')).toEqual(before);
});

it('draws places by lot: they do not follow the order of issue', async () => {
  for (let count = 0; count < 12; count++) await makeCertified({ at: EXAM_DAY + count });
  await sign();
  const rows = await db
    .select({ place: certificateCredentials.statusIndex })
    .from(certificateCredentials)
    .orderBy(certificateCredentials.number);
  const places = rows.map(({ place }) => place);
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
  expect(new Set(steps).size).toBeGreaterThan(2);
  expect(Math.max(...places)).toBeGreaterThan(1000);
});

it('keeps the others from waiting for one that cannot be signed', async () => {
  const { number: bad } = await makeCertified();
  const { number: good } = await makeCertified();
  const scopes = { languages: ['en'], categories: [], markets: [] };
  await transaction(async (tx) => {
    await tx.update(certificates).set({ scopes: null });
    await tx.update(certificates).set({ scopes }).where(eq(certificates.number, bad));
  });
  const broken: CredentialWords = {
    ...credentialWords,
    scopes() {
      throw new Error('no words for it');
    },
  };
  const { kept, failed } = await sign(broken);
  expect([kept, failed.map(({ number }) => number)]).toEqual([1, [bad]]);
  expect(await documentOf(good)).toBeDefined();
  expect((await refusalOf(findCredential(bad))).code).toBe('credential-unsigned');
  expect(await sign()).toEqual({ kept: 1, failed: [] });
  const { credentialSubject } = await documentOf(bad);
  expect(credentialSubject.narrative).toContain('English (en)');
  expect(credentialSubject.narrative).toContain('英语 (en)');
});

it('is found by any spelling of the number; an unknown one is refused as on the page', async () => {
  const { number } = await makeCertified();
  expect((await refusalOf(findCredential(number))).code).toBe('credential-unsigned');
  await sign();
  expect((await findCredential(number.toUpperCase().replace(/(.{5})/g, '$1 '))).number).toBe(number);
  for (const nobody of ['7zzzzzzzzzzzzzzzzzzzzzzzzz', 'nothing', '', '%00'])
    expect((await refusalOf(findCredential(nobody))).code).toBe('number-unknown');
});
