import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { findSignature } from '~/domain/certificates/badge/find-signature.server';
import { signCredentials } from '~/domain/certificates/badge/sign-credentials.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { rotateKey, signingKeys } from '~/domain/keys/keyring.server';
import { credentialWords } from '~/i18n/credential-words.server';

const LATER = EXAM_DAY + 60_000;
type Row = typeof certificateCredentials.$inferSelect;

let number: string;
let row: Row;
const sign = () => signCredentials(credentialWords, 'https://greenroom.example', LATER);
const state = async (of = number) => (await findSignature(of, LATER)).state;
const keep = (change: Partial<Row>) =>
  transaction(async (tx) => {
    await tx.update(certificateCredentials).set(change).where(eq(certificateCredentials.number, number));
  });
const alter = (change: Partial<typeof certificates.$inferInsert>) =>
  transaction(async (tx) => {
    await tx.update(certificates).set(change).where(eq(certificates.number, number));
  });

beforeEach(async () => {
  ({ number } = await makeCertified({ person: await makePerson({ name: 'Ruoxi Lin' }) }));
  expect(await findSignature(number, LATER)).toEqual({ state: 'being-signed', keyId: null, signedAt: null });
  await sign();
  const [kept] = await db.select().from(certificateCredentials);
  if (!kept) throw new Error('nothing was signed');
  row = kept;
});

it('is sound as it was signed, also after a revocation, in another year and with a newer key', async () => {
  expect(await findSignature(number, LATER)).toEqual({
    state: 'signed',
    keyId: signingKeys()[0]?.id,
    signedAt: LATER,
  });
  rotateKey(LATER);
  expect(await state()).toBe('signed');
  const { admin } = await makeCertified();
  await revokeCertificate(admin, { number, reason: 'Sat by somebody else' }, LATER);
  expect((await findSignature(number, LATER + 5 * 365 * 86_400_000)).state).toBe('signed');
});

describe('is broken', () => {
  it.each([
    ['holder', { holder: 'Somebody Else' }],
    ['holderLatin', { holderLatin: 'Somebody Else' }],
    ['schemeVersion', { schemeVersion: '2027.1' }],
    ['validUntil', { validUntil: LATER * 2 }],
    ['issuedAt', { issuedAt: EXAM_DAY - 86_400_000 }],
  ])('when the certificate’s %s was changed in the database', async (_, change) => {
    await alter(change);
    expect(await state()).toBe('broken');
  });

  it('when a leaf of the credential was changed, also after it was found sound', async () => {
    expect(await state()).toBe('signed');
    const changes: Partial<Record<string, unknown>>[] = [
      { name: 'Another title' },
      { id: 'https://forger.example/1' },
      { issuer: { id: 'did:web:forger.example', type: ['Profile'] } },
      { extra: 'x' },
      { proof: [] },
      { proof: {} },
      { '@context': [] },
    ];
    for (const change of changes) {
      await keep({ credential: JSON.parse(JSON.stringify({ ...row.credential, ...change })) });
      expect(await state(), JSON.stringify(change)).toBe('broken');
    }
    await keep({ credential: row.credential });
    expect(await state()).toBe('signed');
  });

  it('when certificate and credential were changed alike, as only a new signature could', async () => {
    const text = JSON.stringify(row.credential).replaceAll('Ruoxi Lin', 'Ruoxi Lim');
    await alter({ holder: 'Ruoxi Lim' });
    await keep({ credential: JSON.parse(text) });
    expect(await state()).toBe('broken');
  });

  it('when a second proof was put beside the first', async () => {
    const [proof] = Array.isArray(row.credential.proof) ? row.credential.proof : [];
    await keep({ credential: { ...row.credential, proof: [proof ?? null, proof ?? null] } });
    expect(await state()).toBe('broken');
  });

  it('when it names another key or another place than it was signed with', async () => {
    await keep({ keyId: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' });
    expect(await state()).toBe('broken');
    await keep({ keyId: row.keyId, statusIndex: (row.statusIndex + 1) % 1000 });
    expect(await state()).toBe('broken');
  });

  it('when it is the credential of another certificate', async () => {
    const { number: other } = await makeCertified();
    await sign();
    const [theirs] = (await db.select().from(certificateCredentials)).filter((each) => each.number === other);
    await keep({ credential: theirs?.credential ?? {} });
    expect(await state()).toBe('broken');
  });
});

it('is refused for a number nobody has', async () => {
  for (const nobody of ['7zzzzzzzzzzzzzzzzzzzzzzzzz', 'nothing', ''])
    expect((await refusalOf(findSignature(nobody, LATER))).code).toBe('number-unknown');
});
