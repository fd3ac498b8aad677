import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { decode, encode } from 'base58-universal';
import { z } from 'zod';

/** A key to sign with and to verify by, or, once it is retired, to verify by alone. */
export type SigningKey = {
  /** The public key as Multikey text (`z6Mk…`), which is its name everywhere. */
  id: string;
  createdAt: number;
  publicKey: KeyObject;
  privateKey: KeyObject | null;
};

const keyFile = z.strictObject({
  id: z.string().regex(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/),
  createdAt: z.int().min(0),
  jwk: z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    d: z.string().optional(),
  }),
});
export type KeyFile = z.output<typeof keyFile>;

/** What stands before the 32 bytes of an Ed25519 public key in Multikey text. */
const ED25519_PUBLIC = [0xed, 0x01] as const;

/** The Multikey text of an Ed25519 public key, given as the `x` of its JWK. */
const multikeyOf = (x: string): string =>
  `z${encode(Uint8Array.from([...ED25519_PUBLIC, ...Buffer.from(x, 'base64url')]))}`;

/** The public key as the `x` of a JWK. */
export const coordinateOf = (id: string): string =>
  Buffer.from(decode(id.slice(1)).slice(ED25519_PUBLIC.length)).toString('base64url');

export function newKeyFile(createdAt: number): KeyFile {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { id: multikeyOf(x), createdAt, jwk: { kty: 'OKP', crv: 'Ed25519', x, d } };
}

/** The same key without its private half. */
export const retired = ({ id, createdAt, jwk: { kty, crv, x } }: KeyFile): KeyFile => ({
  id,
  createdAt,
  jwk: { kty, crv, x },
});

/** Reads a key's file. Throws where it is no such file, or where its halves and its name do not belong together. */
export function readKeyFile(text: string): { file: KeyFile; key: SigningKey } {
  const file = keyFile.parse(JSON.parse(text));
  const { id, createdAt, jwk } = file;
  const { kty, crv, x, d } = jwk;
  if (multikeyOf(x) !== id) throw new Error('the key is not what its id names');
  const publicKey = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  const privateKey = d === undefined ? null : createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
  if (privateKey && createPublicKey(privateKey).export({ format: 'jwk' }).x !== x)
    throw new Error('the private half is of another key');
  return { file, key: { id, createdAt, publicKey, privateKey } };
}
