import { createCipheriv, createDecipheriv, randomBytes, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import type { SigningKey } from './key-file.server';
import {
  makeFirstKey,
  makeNextKey,
  openFolder,
  readSealingKey,
  readSigningKeys,
  signingNames,
  UnusableKeys,
} from './key-folder.server';

/*
 * What this site signs and seals with. The keys are files beside the database, never in it. What is signed must say what
 * kind of thing it is, so that a signature of one kind is worth nothing as another.
 */

export type Signature = { keyId: string /** Ed25519 over the bytes, in base64url. */; signature: string };

/** The newest key, held still: what is signed with it names it. */
export type Signer = { keyId: string; sign(bytes: Uint8Array): Uint8Array };

/** How long a process may go on with the keys it knows before it looks for new ones, in ms. */
const LOOK_EVERY_MS = 500;

type Ring = { dir: string; keys: Map<string, SigningKey>; sealing: Buffer; lookedAt: number };
let ring: Ring | undefined;

/**
 * Opens the keys of this process, making the first signing key and the sealing key where there are none. Throws
 * `UnusableKeys` where they are damaged, or can be read by others.
 */
export async function openKeyring(dir: string, now: number): Promise<void> {
  openFolder(dir);
  if (signingNames(dir).length === 0) makeFirstKey(dir, now);
  const keys = readSigningKeys(dir);
  if (![...keys.values()].at(-1)?.privateKey)
    throw new UnusableKeys(
      `The newest signing key in ${dir} has no private half: a newer one is missing. Put it back from a backup, or run: npm run keys:rotate`,
    );
  ring = { dir, keys, sealing: readSealingKey(dir), lookedAt: performance.now() };
}

/** Every key there ever was, the newest first. All of them verify; only the newest signs. */
export function signingKeys(): readonly {
  id: string;
  publicKeyMultibase: string;
  createdAt: number;
  current: boolean;
}[] {
  return [...freshKeys().values()]
    .reverse()
    .map(({ id, createdAt }, at) => ({ id, publicKeyMultibase: id, createdAt, current: at === 0 }));
}

export function currentSigner(): Signer {
  const newest = [...freshKeys().values()].at(-1);
  if (!newest?.privateKey) throw new Error('the newest signing key has no private half');
  const { id, privateKey } = newest;
  return { keyId: id, sign: (bytes) => signBytes(null, bytes, privateKey) };
}

/** Signs with the newest key. Synchronous, so that it may stand inside a transaction. */
export function sign(bytes: Uint8Array | string): Signature {
  const { keyId, sign: signWith } = currentSigner();
  return { keyId, signature: Buffer.from(signWith(bytesOf(bytes))).toString('base64url') };
}

/** Whether a signature is of one of this site's keys, over exactly these bytes. */
export function verify(keyId: string, bytes: Uint8Array | string, signature: string): boolean {
  const key = [...freshKeys().values()].find(({ id }) => id === keyId);
  const given = Buffer.from(signature, 'base64url');
  // One spelling of a signature, not several that decode to the same bytes.
  if (!key || given.toString('base64url') !== signature) return false;
  return verifyBytes(null, bytesOf(bytes), key.publicKey, given);
}

const SEALED = 'sealed.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a secret for the database (AES-256-GCM): whoever has only the database cannot read it. */
export function seal(text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', opened().sealing, nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return SEALED + Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url');
}

/** What was sealed. Throws where it was changed, or sealed with another key. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed.startsWith(SEALED) ? sealed.slice(SEALED.length) : '', 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('this was not sealed here');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', opened().sealing, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const hidden = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
  return decipher.update(hidden, undefined, 'utf8') + decipher.final('utf8');
}

/**
 * Makes a new signing key, with which everything is signed from now on, by running processes within a second. What the
 * keys before it signed stays valid. Returns its id.
 */
export function rotateKey(now: number): string {
  const { dir } = opened();
  const id = makeNextKey(dir, now);
  opened().keys = readSigningKeys(dir);
  return id;
}

function opened(): Ring {
  if (!ring) throw new Error('the keyring is not open');
  return ring;
}

/** The keys, with those that another process made meanwhile. Where those cannot be used, the ones known go on. */
function freshKeys(): Map<string, SigningKey> {
  const held = opened();
  const now = performance.now();
  if (now - held.lookedAt < LOOK_EVERY_MS) return held.keys;
  held.lookedAt = now;
  try {
    if (signingNames(held.dir).some((name) => !held.keys.has(name))) held.keys = readSigningKeys(held.dir);
  } catch (error) {
    if (!(error instanceof UnusableKeys)) throw error;
  }
  return held.keys;
}

const bytesOf = (bytes: Uint8Array | string): Uint8Array =>
  typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
