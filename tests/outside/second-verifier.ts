import { createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode } from 'base58-universal';
import { z } from 'zod';
import { signedBytes } from './canonical-form';
import { type Asked, didAddress, originOf, refused, type Verdict } from './verifier';

/*
 * A verifier written from the standards alone: VC Data Model 2.0, Data Integrity, EdDSA cryptosuites, Bitstring Status List,
 * did:web. It takes only what it knows: a credential with a property it has never heard of is refused.
 */

const KNOWN =
  /^(@context|id|type|name|description|url|issuer|validFrom|validUntil|credentialSubject|identifier|hashed|identityHash|identityType|licenseNumber|narrative|achievement|achievementType|version|criteria|credentialSchema|credentialStatus|statusPurpose|statusListIndex|statusListCredential|encodedList)$/;

const proof = z.strictObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  proofPurpose: z.literal('assertionMethod'),
  created: z.iso.datetime(),
  verificationMethod: z.string(),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]+$/),
});
const signed = z.looseObject({
  '@context': z.array(z.string()).min(1),
  type: z.array(z.string()),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  proof: z.tuple([proof]),
});
const badge = signed.extend({
  issuer: z.looseObject({ id: z.string() }),
  credentialStatus: z.strictObject({
    id: z.string(),
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation'),
    statusListIndex: z.string().regex(/^\d+$/),
    statusListCredential: z.string(),
  }),
});
const statusList = signed.extend({
  id: z.string(),
  issuer: z.string(),
  credentialSubject: z.strictObject({
    id: z.string(),
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.string(),
    encodedList: z.string().regex(/^u[\w-]+$/),
  }),
});
const didDocument = z.looseObject({
  id: z.string(),
  verificationMethod: z.array(
    z.strictObject({
      id: z.string(),
      type: z.literal('Multikey'),
      controller: z.string(),
      publicKeyMultibase: z.string(),
    }),
  ),
  assertionMethod: z.array(z.string()),
});

export async function secondVerifier(text: string, asked: Asked): Promise<Verdict> {
  try {
    const raw: unknown = JSON.parse(text);
    const document = badge.parse(raw);
    must(document.issuer.id === asked.issuer, `issued by ${document.issuer.id}`);
    must(
      document.type.includes('VerifiableCredential') && document.type.includes('OpenBadgeCredential'),
      'not a badge',
    );
    await mustBeSigned(raw, document, asked);
    must(!(await isSet(document.credentialStatus, asked)), 'withdrawn');
    return { accepted: true, why: '' };
  } catch (error) {
    return refused(error);
  }
}

async function mustBeSigned(
  raw: unknown,
  document: z.output<typeof signed>,
  { issuer, ask, now }: Asked,
): Promise<void> {
  const { proof: _, ...content } = z.looseObject({}).parse(raw);
  mustBeKnown(content);
  must(Date.parse(document.validFrom) <= now && now < Date.parse(document.validUntil), 'not valid at this moment');
  const [options] = document.proof;
  const { id, verificationMethod, assertionMethod } = didDocument.parse(JSON.parse(await ask(didAddress(issuer))));
  must(id === issuer, 'the document of another issuer');
  const key = verificationMethod.find((method) => method.id === options.verificationMethod);
  must(key && key.controller === issuer && assertionMethod.includes(key.id), `no key ${options.verificationMethod}`);
  const bytes = await signedBytes(content, options);
  must(
    verify(null, bytes, publicKey(key.publicKeyMultibase), decode(options.proofValue.slice(1))),
    'a wrong signature',
  );
}

function publicKey(multibase: string) {
  const bytes = Buffer.from(decode(multibase.slice(1)));
  must(multibase.startsWith('z') && bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 1, 'not an Ed25519 key');
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(2).toString('base64url') },
    format: 'jwk',
  });
}

async function isSet(entry: z.output<typeof badge>['credentialStatus'], asked: Asked): Promise<boolean> {
  must(entry.statusListCredential.startsWith(`${originOf(asked.issuer)}/`), 'a status list somewhere else');
  const raw: unknown = JSON.parse(await asked.ask(entry.statusListCredential));
  const list = statusList.parse(raw);
  must(list.issuer === asked.issuer && list.id === entry.statusListCredential, 'the status list of somebody else');
  must(list.credentialSubject.statusPurpose === entry.statusPurpose, 'a status list for another purpose');
  await mustBeSigned(raw, list, asked);
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
  const place = Number(entry.statusListIndex);
  must(bits.length * 8 >= 131_072 && place < bits.length * 8, 'the status list is too short');
  return (((bits[place >> 3] ?? 0xff) >> (7 - (place & 7))) & 1) === 1;
}

function mustBeKnown(value: unknown): void {
  if (Array.isArray(value)) for (const each of value) mustBeKnown(each);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      must(KNOWN.test(key), `an unknown property: ${key}`);
      mustBeKnown(inner);
    }
}

function must(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(why);
}
